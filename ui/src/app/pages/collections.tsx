import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
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
  const { q = "" } = useSearch({ from: "/shell/collections/$id" });
  const navigate = useNavigate();
  const [sort, setSort] = useSort("name");
  const find = useCallback((words: string) => void navigate({ to: ".", search: (before) => ({ ...before, q: words === "" ? undefined : words }), replace: true }), [navigate]);
  return <CollectionPage key={id} id={id} sort={sort} words={q} onSort={setSort} onFind={find} />;
}
