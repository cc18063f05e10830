import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/** The search words of a page, kept in its address. */
export function useWords(): [string, (words: string) => void] {
  const { q = "" } = useSearch({ strict: false });
  const navigate = useNavigate();
  const find = useCallback((words: string) => void navigate({ to: ".", search: (before) => ({ ...before, q: words === "" ? undefined : words }), replace: true }), [navigate]);
  return [q, find];
}
