/** What one may do at least with the collections that are shown. */
export const mays = ["contribute", "manage"] as const;

/** Which collections are shown: one's own alone, or those with which one may do so much; what is left out shows all. */
export type Narrowing = { own?: true; may?: (typeof mays)[number] };
