/** The filter as it stands in the page's address: days in local time, everything else as the API takes it. */
export type AuditFilter = { action?: string; actor?: string; object?: string; path?: string; requestId?: string; from?: string; until?: string };

export const noFilter: AuditFilter = { action: undefined, actor: undefined, object: undefined, path: undefined, requestId: undefined, from: undefined, until: undefined };

export const isFiltered = (filter: AuditFilter) => Object.values<string | undefined>(filter).some((value) => value !== undefined);
