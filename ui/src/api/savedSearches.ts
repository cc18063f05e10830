import { queryOptions, useMutation } from "@tanstack/react-query";
import { body, client } from "./client";
import { queryClient } from "./queryClient";
import type { components } from "./schema";
import { whole } from "./whole";

export type SavedSearch = components["schemas"]["SavedSearch"];
export type NewSavedSearch = components["schemas"]["NewSavedSearch"];

const queryKey = ["saved-searches"];

/** The user's own searches and the shared ones, by name. */
export const savedSearchesQuery = queryOptions({
  queryKey,
  queryFn: () => whole((cursor) => body(client.GET("/v1/saved-searches", { params: { query: { limit: 1000, cursor } } }))),
});

const refresh = () => queryClient.invalidateQueries({ queryKey });

export const useSaveSearch = () =>
  useMutation({ mutationFn: (search: NewSavedSearch) => body(client.POST("/v1/saved-searches", { body: search })), onSuccess: refresh });

export const useChangeSearch = () =>
  useMutation({
    mutationFn: ({ id, ...change }: { id: string; name?: string; query?: string; sort?: string | null; isShared?: boolean }) => body(client.PATCH("/v1/saved-searches/{id}", { params: { path: { id } }, body: change })),
    onSuccess: refresh,
  });

export const useDeleteSearch = () =>
  useMutation({ mutationFn: (id: string) => body(client.DELETE("/v1/saved-searches/{id}", { params: { path: { id } } })), onSuccess: refresh });
