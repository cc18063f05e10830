// What a browser keeps for its user, where it may: where storage is blocked, nothing is kept and nothing fails.

/** What was kept under a name; null where nothing is. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps it; null takes away what was kept. */
export function keep(key: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing here is worth more than a try.
  }
}
