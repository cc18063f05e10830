/** What happens to one person, or to several in the same way who are not named. */
export type Effect = { user?: { id: string } | null; people: number; assetCount: number; collectionCount: number };

/** The number of people affected; one person may appear in several effects. */
export const peopleIn = (effects: readonly Effect[]) =>
  new Set(effects.flatMap(({ user }) => (user ? [user.id] : []))).size + effects.reduce((sum, { user, people }) => sum + (user ? 0 : people), 0);
