import { infiniteQueryOptions, useMutation } from "@tanstack/react-query";
import { body, client } from "./client";
import { queryClient } from "./queryClient";

const refreshDownloads = () => queryClient.invalidateQueries({ queryKey: ["downloads"] });

/** The zips of the caller, the newest first. */
export const downloadsQuery = infiniteQueryOptions({
  queryKey: ["downloads"],
  queryFn: ({ pageParam }) => body(client.GET("/v1/downloads", { params: { query: { owner: "me", limit: 50, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const useZip = () =>
  useMutation({
    mutationFn: (request: { assetIds?: string[]; collectionIds?: string[] }) =>
      body(client.POST("/v1/downloads", { body: { ...request, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone } })),
    onSuccess: refreshDownloads,
  });

export const useZipAgain = () =>
  useMutation({
    mutationFn: (id: string) => body(client.POST("/v1/downloads/{id}/again", { params: { path: { id } } })),
    onSuccess: refreshDownloads,
  });

export const useDeleteZip = () =>
  useMutation({
    mutationFn: (id: string) => body(client.DELETE("/v1/downloads/{id}", { params: { path: { id } } })),
    onSuccess: refreshDownloads,
  });
