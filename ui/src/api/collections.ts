import { infiniteQueryOptions, type QueryKey, queryOptions, useMutation } from "@tanstack/react-query";
import type { TypeFilter } from "@/lib/kinds";
import { hideAssets, pageOf, refreshAssets } from "./assets";
import { body, client } from "./client";
import { queryClient } from "./queryClient";
import type { Collection, CollectionFilter } from "./types";

export const collectionsQuery = (filter: CollectionFilter, sort = "name", limit = 60) =>
  infiniteQueryOptions({
    queryKey: ["collections", "list", filter, sort, limit],
    queryFn: ({ pageParam }) =>
      body(client.GET("/v1/media-collections", { params: { query: { ...filter, sort, limit, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });

export const collectionQuery = (id: string) =>
  queryOptions({
    queryKey: ["collections", "one", id],
    queryFn: () => body(client.GET("/v1/media-collections/{id}", { params: { path: { id } } })),
  });

/** @param query what to search for in the collection and all its folders; without it, only its members are listed */
export const collectionAssetsQuery = (id: string, sort: string, type?: TypeFilter, query?: string) =>
  infiniteQueryOptions({
    queryKey: ["collections", "assets", id, sort, type, query],
    queryFn: ({ pageParam, signal }) => {
      const sought = query === undefined ? {} : { deep: true, searchQuery: query };
      return body(client.GET("/v1/media-collections/{id}/assets", { params: { path: { id }, query: { sort, type, ...sought, ...pageOf(pageParam) } }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous, of) => (of?.queryKey[2] === id ? previous : undefined),
  });

export const useCreateCollection = () =>
  useMutation({
    mutationFn: (request: { name: string; description?: string; assetIds?: string[] }) =>
      body(client.POST("/v1/media-collections", { body: request })),
    onSuccess: refreshAssets,
  });

export const useChangeCollection = () =>
  useMutation({
    mutationFn: ({ id, ...change }: { id: string; name?: string; description?: string; coverAssetId?: string | null; memberAccess?: Collection["memberAccess"] }) =>
      body(client.PATCH("/v1/media-collections/{id}", { params: { path: { id } }, body: change })),
    onSuccess: refreshAssets,
  });

/**
 * Refreshes everything except the queries of these deleted collections, which would fail while the page still shows them. Not
 * awaited: the caller is gone by then.
 */
function refreshWithout(gone: string[]) {
  const isOf = ({ queryKey }: { queryKey: QueryKey }) => gone.some((id) => queryKey.includes(id));
  void queryClient.invalidateQueries({ queryKey: ["collections"], predicate: isOf, refetchType: "none" });
  void queryClient.invalidateQueries({ queryKey: ["collections"], predicate: (query) => !isOf(query) });
  void queryClient.invalidateQueries({ queryKey: ["assets"] });
}

export const useDeleteCollection = () =>
  useMutation({
    mutationFn: (id: string) => body(client.DELETE("/v1/media-collections/{id}", { params: { path: { id } } })),
    onSuccess: (_, id) => refreshWithout([id]),
  });

/** Deletes several; the response tells for each whether it was deleted. */
export const useDeleteCollections = () =>
  useMutation({
    mutationFn: (ids: string[]) => body(client.POST("/v1/media-collections/delete", { body: { ids } })),
    onSettled: (_, __, ids) => refreshWithout(ids),
  });

type MembershipChange = { collectionIds: string[]; assetIds: string[] };

export const useAddToCollections = () =>
  useMutation({
    mutationFn: (change: MembershipChange) => body(client.POST("/v1/media-collections/assets/add", { body: change })),
    onSuccess: refreshAssets,
  });

/** Adds one asset to one collection, outside of any component. Returns whether it is a member now. */
export async function addToCollection(collectionId: string, assetId: string): Promise<boolean> {
  const { results } = await body(client.POST("/v1/media-collections/assets/add", { body: { collectionIds: [collectionId], assetIds: [assetId] } }));
  return results.every(({ status }) => status === "added" || status === "already-member");
}

export const useRemoveFromCollections = () =>
  useMutation({
    mutationFn: (change: MembershipChange) => body(client.POST("/v1/media-collections/assets/remove", { body: change })),
    onMutate: ({ collectionIds, assetIds }) => hideAssets(assetIds, collectionIds.map((id) => ["collections", "assets", id])),
    onSettled: () => void refreshAssets(),
  });
