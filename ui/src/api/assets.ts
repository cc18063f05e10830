import { type InfiniteData, infiniteQueryOptions, type QueryKey, queryOptions, useMutation } from "@tanstack/react-query";
import type { TypeFilter } from "@/lib/kinds";
import { body, client } from "./client";
import { queryClient } from "./queryClient";
import { refreshAfter } from "./refresh";
import type { Asset, Folder } from "./types";
import { whole } from "./whole";

// A short first page arrives soon; longer pages after it keep the requests few.
const firstPage = 200;
export const furtherPage = 1000;
const pageSize = 100;

export const folderQuery = (path: string) =>
  queryOptions({
    queryKey: ["assets", "folder", path],
    // The path of a folder always leads to a folder.
    queryFn: async () => (await body(client.GET("/v1/folders", { params: { query: { path } } }))) as Folder,
  });

/** The parameters for one page of a long list; the total count is requested only with the first page. */
export const pageOf = (cursor: string | undefined) =>
  cursor === undefined ? { limit: firstPage, count: true } : { limit: furtherPage, cursor };

export const assetQuery = (id: string) =>
  queryOptions({ queryKey: ["assets", "one", id], queryFn: () => body(client.GET("/v1/assets/{id}", { params: { path: { id } } })) });

export const folderAssetsQuery = (id: string | undefined, sort: string, type?: TypeFilter) =>
  infiniteQueryOptions({
    queryKey: ["assets", "in-folder", id, sort, type],
    queryFn: ({ pageParam }) => body(client.GET("/v1/folders/{id}/assets", { params: { path: { id: id ?? "" }, query: { sort, type, ...pageOf(pageParam) } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: id !== undefined,
  });

const foldersOf = ({ pages }: InfiniteData<{ items: Asset[] }>) => pages.flatMap(({ items }) => items.filter((asset) => asset.type === "folder"));

/** The folders directly in a folder, for the tree. Pages are short, as each folder becomes a row that stays in the document. */
export const subfoldersQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["assets", "subfolders", id],
    queryFn: ({ pageParam }) => body(client.GET("/v1/folders/{id}/assets", { params: { path: { id }, query: { type: "folder", limit: pageSize, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: foldersOf,
    staleTime: 60_000,
  });

/** Pictures that represent these folders, in one request for at most `mostPictured` folders. */
export const folderPicturesQuery = (ids: string[]) =>
  queryOptions({
    queryKey: ["assets", "pictures", ids],
    queryFn: async () => (await body(client.GET("/v1/folders/pictures", { params: { query: { ids } }, querySerializer: { array: { style: "form", explode: false } } }))).items,
    staleTime: 60_000,
  });
export const mostPictured = 100;

export const membershipsQuery = (assetId: string) =>
  queryOptions({
    queryKey: ["assets", "memberships", assetId],
    queryFn: () => whole((cursor) => body(client.GET("/v1/assets/{id}/media-collections", { params: { path: { id: assetId }, query: { limit: 1000, cursor } } }))),
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

type Listed = InfiniteData<{ items: Asset[]; count?: number | null }>;
const lists: QueryKey[] = [["assets", "in-folder"], ["assets", "search"], ["collections", "assets"]];

/** Removes these from the loaded lists before the server has answered; a refresh afterwards restores what it refused. */
export function hideAssets(ids: string[], from: QueryKey[] = lists) {
  const gone = new Set(ids);
  for (const queryKey of from) {
    // A response that is still on its way would bring them back.
    void queryClient.cancelQueries({ queryKey });
    queryClient.setQueriesData<Listed>({ queryKey }, (list) => list && { ...list, pages: list.pages.map((page) => without(page, gone)) });
  }
}

function without(page: Listed["pages"][number], gone: ReadonlySet<string>) {
  const items = page.items.filter(({ id }) => !gone.has(id));
  return { ...page, items, ...(page.count != null && { count: page.count - (page.items.length - items.length) }) };
}

export const useCreateFolder = () =>
  useMutation({
    mutationFn: (path: string) => body(client.POST("/v1/folders", { body: { path } })),
    onSuccess: () => refreshAfter({ folders: true, counts: false }),
  });

export const useRenameAsset = () =>
  useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) =>
      body(client.PATCH("/v1/assets/{id}", { params: { path: { id } }, body: { name } })),
    onSuccess: ({ type }) => refreshAfter({ folders: type === "folder", counts: false }),
  });

export const useDeleteAssets = () =>
  useMutation({
    mutationFn: (assets: Asset[]) => body(client.POST("/v1/assets/delete", { body: { ids: idsOf(assets) } })),
    onMutate: (assets) => hideAssets(idsOf(assets)),
    // Not awaited: long lists take their time, and the result is shown at once.
    onSettled: (_, __, assets) => void refreshAfter({ folders: assets.some(({ type }) => type === "folder"), counts: true }),
  });

const idsOf = (assets: Asset[]) => assets.map(({ id }) => id);
