import { keep, kept } from "@/lib/storage";

const key = (user: string) => `vitrine-searches-${user}`;
const most = 5;

/** The last searches of this user in this browser, newest first. */
export function recentSearches(user: string): string[] {
  try {
    const queries: unknown = JSON.parse(kept(key(user)) ?? "[]");
    return Array.isArray(queries) ? queries.filter((query): query is string => typeof query === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}

export function remember(user: string, query: string) {
  keep(key(user), JSON.stringify([query, ...recentSearches(user).filter((other) => other !== query)].slice(0, most)));
}
