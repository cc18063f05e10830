/** What becomes of one person, or of several alike who are not told by name. */
export type Effect = { user?: { id: string } | null; people: number; assetCount: number; collectionCount: number };

/** How many people these are about; one person may be told of several times. */
export const peopleIn = (effects: readonly Effect[]) =>
  new Set(effects.flatMap(({ user }) => (user ? [user.id] : []))).size + effects.reduce((sum, { user, people }) => sum + (user ? 0 : people), 0);
