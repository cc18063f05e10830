import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { CollectionPage } from "@/features/collections/CollectionPage";
import { CollectionsPage } from "@/features/collections/CollectionsPage";
import { useSort } from "../useSort";
import { useWords } from "../useWords";

export function Collections() {
  const [sort, setSort] = useSort("name");
  const [words, find] = useWords();
  const { own, may, owner } = useSearch({ from: "/shell/collections" });
  const navigate = useNavigate();
  return <CollectionsPage sort={sort} words={words} narrowing={{ own, may, owner }} onSort={setSort} onFind={find} onNarrow={(wanted) => void navigate({ to: ".", search: ({ q, sort }) => ({ q, sort, ...wanted }), replace: true })} />;
}

export function CollectionById() {
  const { id } = useParams({ from: "/shell/collections/$id" });
  const [words, find] = useWords();
  const [sort, setSort] = useSort("name");
  const { type } = useSearch({ strict: false });
  const navigate = useNavigate();
  return <CollectionPage key={id} id={id} sort={sort} type={type} words={words} onSort={setSort} onType={(chosen) => void navigate({ to: ".", search: (before) => ({ ...before, type: chosen }), replace: true })} onFind={find} />;
}
