import { infiniteQueryOptions, useMutation } from "@tanstack/react-query";
import { refreshAssets } from "./assets";
import { body, client } from "./client";

/** The key lies below "assets", so deleting and restoring refresh it too. */
export const trashQuery = infiniteQueryOptions({
  queryKey: ["assets", "trash"],
  queryFn: ({ pageParam }) =>
    body(client.GET("/v1/trash", { params: { query: pageParam === undefined ? { limit: 200, count: true } : { limit: 1000, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export type Restoration = { ids: string[]; destinationId?: string; useUniqueName?: boolean };

export const useRestore = () =>
  useMutation({
    mutationFn: (wish: Restoration) => body(client.POST("/v1/assets/restore", { body: wish })),
    onSuccess: refreshAssets,
  });

/** Deletes permanently: the given items, or everything. */
export const useEmptyTrash = () =>
  useMutation({ mutationFn: (ids: string[] | undefined) => body(client.POST("/v1/trash/empty", { body: ids ? { ids } : {} })) });
