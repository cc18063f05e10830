import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { CollectionPage } from "@/features/collections/CollectionPage";
import { CollectionsPage } from "@/features/collections/CollectionsPage";

function useSort(standard: string): [string, (sort: string) => void] {
  const { sort = standard } = useSearch({ strict: false });
  const navigate = useNavigate();
  return [sort, (chosen) => void navigate({ to: ".", search: (before) => ({ ...before, sort: chosen }), replace: true })];
}

export function Collections() {
  const [sort, setSort] = useSort("name");
  return <CollectionsPage sort={sort} onSort={setSort} />;
}

export function CollectionById() {
  const { id } = useParams({ from: "/shell/collections/$id" });
  const [sort, setSort] = useSort("name");
  return <CollectionPage id={id} sort={sort} onSort={setSort} />;
}
