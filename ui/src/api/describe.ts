import { queryOptions, useMutation } from "@tanstack/react-query";
import { refreshAssets } from "./assets";
import { body, client } from "./client";
import type { AssetsChange } from "./types";

/** Changes tags, description and metadata of several assets; the response tells the outcome for each. */
export const useEditAssets = () =>
  useMutation({
    mutationFn: (change: AssetsChange) => body(client.POST("/v1/assets/edit", { body: change })),
    onSuccess: refreshAssets,
  });

export const usePublish = () =>
  useMutation({
    mutationFn: (wish: { ids: string[]; isPublished: boolean; includeVersions?: boolean }) => body(client.POST("/v1/assets/publish", { body: wish })),
    onSuccess: refreshAssets,
  });

/** Sets the important area of a picture; null clears it. */
export const useFocus = (fileId: string) =>
  useMutation({
    mutationFn: (customCoordinates: string | null) => body(client.PATCH("/v1/files/{fileId}/details", { params: { path: { fileId } }, body: { customCoordinates } })),
    onSuccess: refreshAssets,
  });

export const versionsQuery = (fileId: string) =>
  queryOptions({
    queryKey: ["assets", "versions", fileId],
    queryFn: () => body(client.GET("/v1/files/{fileId}/versions", { params: { path: { fileId } } })),
  });

type OneVersion = { fileId: string; versionId: string };

export const useRestoreVersion = () =>
  useMutation({
    mutationFn: (path: OneVersion) => body(client.PUT("/v1/files/{fileId}/versions/{versionId}/restore", { params: { path } })),
    onSuccess: refreshAssets,
  });

export const useDeleteVersion = () =>
  useMutation({
    mutationFn: (path: OneVersion) => body(client.DELETE("/v1/files/{fileId}/versions/{versionId}", { params: { path } })),
    onSuccess: refreshAssets,
  });
