import { infiniteQueryOptions } from "@tanstack/react-query";
import { body, client } from "./client";

/** What is looked for in all that happened; the times are instants. */
export type AuditQuestion = { action?: string; actor?: string; object?: string; path?: string; requestId?: string; from?: string; until?: string };

/** All that happened, the latest first. Looked at anew at each visit, and not at each return to the window: what is read would move. */
export const auditQuery = (question: AuditQuestion) =>
  infiniteQueryOptions({
    queryKey: ["audit", question],
    queryFn: ({ pageParam }) => body(client.GET("/v1/audit-events", { params: { query: { ...question, limit: 100, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    gcTime: 0,
    refetchOnWindowFocus: false,
    placeholderData: (previous) => previous,
  });

/** Where the same is to be had as a whole. */
export function auditExportUrl(question: AuditQuestion, format: "csv" | "ndjson"): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries<string | undefined>(question)) if (value !== undefined) query.set(name, value);
  return `/v1/audit-events/export?${query.toString()}`;
}
