import { keep, kept } from "@/lib/storage";

const key = "vitrine-searches";
const most = 5;

/** The last searches in this browser, newest first. */
export function recentSearches(): string[] {
  try {
    const queries: unknown = JSON.parse(kept(key) ?? "[]");
    return Array.isArray(queries) ? queries.filter((query): query is string => typeof query === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}

export function remember(query: string) {
  keep(key, JSON.stringify([query, ...recentSearches().filter((other) => other !== query)].slice(0, most)));
}
