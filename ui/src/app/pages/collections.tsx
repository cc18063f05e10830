import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { CollectionPage } from "@/features/collections/CollectionPage";
import { CollectionsPage } from "@/features/collections/CollectionsPage";
import { useWords } from "../useWords";

function useSort(standard: string): [string, (sort: string) => void] {
  const { sort = standard } = useSearch({ strict: false });
  const navigate = useNavigate();
  return [sort, (chosen) => void navigate({ to: ".", search: (before) => ({ ...before, sort: chosen }), replace: true })];
}

export function Collections() {
  const [sort, setSort] = useSort("name");
  const [words, find] = useWords();
  const { own = false } = useSearch({ from: "/shell/collections" });
  const navigate = useNavigate();
  return <CollectionsPage sort={sort} words={words} own={own} onSort={setSort} onFind={find} onOwn={(wanted) => void navigate({ to: ".", search: (before) => ({ ...before, own: wanted || undefined }), replace: true })} />;
}

export function CollectionById() {
  const { id } = useParams({ from: "/shell/collections/$id" });
  const [words, find] = useWords();
  const [sort, setSort] = useSort("name");
  const { type } = useSearch({ strict: false });
  const navigate = useNavigate();
  return <CollectionPage key={id} id={id} sort={sort} type={type} words={words} onSort={setSort} onType={(chosen) => void navigate({ to: ".", search: (before) => ({ ...before, type: chosen }), replace: true })} onFind={find} />;
}
