import { infiniteQueryOptions } from "@tanstack/react-query";
import { body, client } from "./client";

/** The filter of the audit log; the times are instants. */
export type AuditQuestion = { action?: string; actor?: string; object?: string; path?: string; requestId?: string; from?: string; until?: string };

/** All events, latest first. Loaded anew at each visit, but not at each return to the window, which would move what is being read. */
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

/** The address of an export of all events that match. */
export function auditExportUrl(question: AuditQuestion, format: "csv" | "ndjson"): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries<string | undefined>(question)) if (value !== undefined) query.set(name, value);
  return `/v1/audit-events/export?${query.toString()}`;
}
