/** The minimum level that the collections can be filtered by. */
export const mays = ["contribute", "manage"] as const;

/** Which collections are shown: the user's own, those of somebody else, or those with a minimum level. Without a filter, all. */
export type Narrowing = { own?: true; may?: (typeof mays)[number]; /** The id of another user. */ owner?: string };
