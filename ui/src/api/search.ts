import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { furtherPage } from "./assets";
import { body, client } from "./client";

export type Scope = "all" | "files" | "folders" | "collections" | "tags";

/** Results while typing, a few of each kind. */
export const quickSearchQuery = (words: string, scope: Scope = "all", limit = 5) =>
  queryOptions({
    queryKey: ["assets", "quick-search", words, scope, limit],
    queryFn: ({ signal }) => body(client.GET("/v1/search", { params: { query: { q: words, scope, limit } }, signal })),
    enabled: words !== "",
    placeholderData: (previous) => previous,
  });

/** All assets that match a query. */
export const searchQuery = (query: string, sort: string) =>
  infiniteQueryOptions({
    queryKey: ["assets", "search", query, sort],
    queryFn: ({ pageParam, signal }) =>
      body(
        client.GET("/v1/search/assets", {
          params: { query: { searchQuery: query, sort, limit: pageParam === undefined ? 200 : furtherPage, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: query !== "",
    structuralSharing: false,
  });
