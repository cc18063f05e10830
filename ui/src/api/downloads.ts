import { infiniteQueryOptions, queryOptions, useMutation } from "@tanstack/react-query";
import { here } from "@/lib/path";
import { Problem } from "@/lib/problem";
import { body, client, noteStatus } from "./client";
import { queryClient } from "./queryClient";

const refreshDownloads = () => queryClient.invalidateQueries({ queryKey: ["downloads"] });

/** The caller's zips or, for administrators, everybody's; newest first. */
export const downloadsQuery = (all: boolean) =>
  infiniteQueryOptions({
    queryKey: ["downloads", "list", all],
    queryFn: ({ pageParam }) => body(client.GET("/v1/downloads", { params: { query: { ...(!all && { owner: "me" as const }), limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** One zip, with what was left out of it. */
export const downloadQuery = (id: string) =>
  queryOptions({ queryKey: ["downloads", "one", id], queryFn: () => body(client.GET("/v1/downloads/{id}", { params: { path: { id } } })) });

export const useZip = () =>
  useMutation({
    mutationFn: (request: { assetIds?: string[]; collectionIds?: string[]; transformation?: string; manifest?: boolean; name?: string }) =>
      body(client.POST("/v1/downloads", { body: { ...request, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone } })),
    onSuccess: refreshDownloads,
  });

export const useZipAgain = () =>
  useMutation({
    mutationFn: (id: string) => body(client.POST("/v1/downloads/{id}/again", { params: { path: { id } } })),
    onSuccess: refreshDownloads,
  });

/** The address of a zip, once checked: if the zip has expired, following the link would replace the page with an error. */
export const useZipAddress = () =>
  useMutation({
    mutationFn: async (url: string) => {
      const address = here(url);
      const { ok, status } = await fetch(address, { method: "HEAD" }).catch(() => {
        throw Problem.offline();
      });
      noteStatus(status);
      if (!ok) throw Problem.from(status, undefined);
      return address;
    },
    onError: refreshDownloads,
  });

export const useDeleteZip = () =>
  useMutation({
    mutationFn: (id: string) => body(client.DELETE("/v1/downloads/{id}", { params: { path: { id } } })),
    onSuccess: refreshDownloads,
  });
