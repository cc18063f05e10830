import { infiniteQueryOptions, queryOptions, useMutation } from "@tanstack/react-query";
import { body, client } from "./client";
import { queryClient } from "./queryClient";
import type { Folder } from "./types";

const pageSize = 100;

export const folderQuery = (path: string) =>
  queryOptions({
    queryKey: ["assets", "folder", path],
    // Only folders stand at the path of a folder.
    queryFn: async () => (await body(client.GET("/v1/folders", { params: { query: { path } } }))) as Folder,
  });

export const folderAssetsQuery = (id: string | undefined, sort: string) =>
  infiniteQueryOptions({
    queryKey: ["assets", "in-folder", id, sort],
    queryFn: ({ pageParam }) =>
      body(
        client.GET("/v1/folders/{id}/assets", {
          params: { path: { id: id ?? "" }, query: { sort, limit: pageSize, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: id !== undefined,
  });

/** How many things lie directly in a folder. */
export const folderCountQuery = (id: string) =>
  queryOptions({
    queryKey: ["assets", "count", id],
    queryFn: async () => {
      const page = await body(
        client.GET("/v1/folders/{id}/assets", { params: { path: { id }, query: { limit: 1, count: true } } }),
      );
      return page.count ?? page.items.length;
    },
  });

export const membershipsQuery = (assetId: string) =>
  queryOptions({
    queryKey: ["assets", "memberships", assetId],
    queryFn: () => body(client.GET("/v1/assets/{id}/media-collections", { params: { path: { id: assetId } } })),
  });

export const sharedWithMeQuery = infiniteQueryOptions({
  queryKey: ["assets", "shared-with-me"],
  queryFn: ({ pageParam }) =>
    body(client.GET("/v1/shared-with-me", { params: { query: { limit: pageSize, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** Assets appear in folders, collections and shared lists alike, so a change refreshes them all. */
export async function refreshAssets() {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ["assets"] }),
    queryClient.invalidateQueries({ queryKey: ["collections"] }),
  ]);
}

export const useCreateFolder = () =>
  useMutation({
    mutationFn: (path: string) => body(client.POST("/v1/folders", { body: { path } })),
    onSuccess: refreshAssets,
  });

export const useRenameAsset = () =>
  useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) =>
      body(client.PATCH("/v1/assets/{id}", { params: { path: { id } }, body: { name } })),
    onSuccess: refreshAssets,
  });

export const useDeleteAssets = () =>
  useMutation({
    mutationFn: (ids: string[]) => body(client.POST("/v1/assets/delete", { body: { ids } })),
    onSuccess: refreshAssets,
  });
