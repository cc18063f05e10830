/** What one may do at least with the collections that are shown. */
export const mays = ["contribute", "manage"] as const;

/** Which collections are shown: one's own, or those of somebody, or with which one may do so much; what is left out shows all. */
export type Narrowing = { own?: true; may?: (typeof mays)[number]; /** A user's id, where it is not one's own. */ owner?: string };
