import { useNavigate, useSearch } from "@tanstack/react-router";

/** The sort order of a page, kept in its address. */
export function useSort(standard: string): [string, (sort: string) => void] {
  const { sort = standard } = useSearch({ strict: false });
  const navigate = useNavigate();
  return [sort, (chosen) => void navigate({ to: ".", search: (before) => ({ ...before, sort: chosen }), replace: true })];
}
