const key = "vitrine-searches";
const most = 5;

/** What was searched for last in this browser, the newest first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter((query): query is string => typeof query === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}

export function remember(query: string) {
  try {
    localStorage.setItem(key, JSON.stringify([query, ...recentSearches().filter((other) => other !== query)].slice(0, most)));
  } catch {
    // Without storage there is no history, which is no loss to the search.
  }
}
