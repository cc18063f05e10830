import { queryOptions, useMutation } from "@tanstack/react-query";
import { refreshAssets } from "./assets";
import { body, client } from "./client";
import { queryClient } from "./queryClient";
import type { AccessChange, Subject } from "./types";

const idOf = (subject: Subject) => (subject.kind === "asset" ? subject.asset.id : subject.collection.id);
const params = (subject: Subject) => ({ path: { id: idOf(subject) } });

export const accessQuery = (subject: Subject) =>
  queryOptions({
    queryKey: ["access", subject.kind, idOf(subject)],
    queryFn: () =>
      subject.kind === "asset"
        ? body(client.GET("/v1/assets/{id}/access", { params: params(subject) }))
        : body(client.GET("/v1/media-collections/{id}/access", { params: params(subject) })),
  });

export const useChangeAccess = (subject: Subject) =>
  useMutation({
    mutationFn: (change: AccessChange) =>
      subject.kind === "asset"
        ? body(client.PATCH("/v1/assets/{id}/access", { params: params(subject), body: change }))
        : body(client.PATCH("/v1/media-collections/{id}/access", { params: params(subject), body: change })),
    onSuccess: async (access) => {
      queryClient.setQueryData(accessQuery(subject).queryKey, access);
      await refreshAssets();
    },
  });

export const principalsQuery = (query: string) =>
  queryOptions({
    queryKey: ["principals", query],
    queryFn: () => body(client.GET("/v1/principals", { params: { query: { query, limit: 20 } } })),
    placeholderData: (previous) => previous,
  });

/** What a change of shares would do, without making it. */
export const previewQuery = (subject: Subject, change: AccessChange) =>
  queryOptions({
    queryKey: ["access", "preview", subject.kind, idOf(subject), change],
    queryFn: () => body(client.POST("/v1/access/preview", { body: { share: { ...(subject.kind === "asset" ? { assetId: idOf(subject) } : { collectionId: idOf(subject) }), ...change } } })),
  });

/** Every way that gives a user a level on this. */
export const explainQuery = (subject: Subject, user: string) =>
  queryOptions({
    queryKey: ["access", "explain", subject.kind, idOf(subject), user],
    queryFn: () => {
      const about = { ...params(subject), query: { user } };
      return subject.kind === "asset"
        ? body(client.GET("/v1/assets/{id}/access/explain", { params: about }))
        : body(client.GET("/v1/media-collections/{id}/access/explain", { params: about }));
    },
    staleTime: 0,
  });

/** How much of a collection that filters is hidden from whom. */
export const hiddenQuery = (id: string) =>
  queryOptions({
    queryKey: ["access", "hidden", id],
    queryFn: () => body(client.GET("/v1/media-collections/{id}/access/hidden", { params: { path: { id } } })),
    staleTime: 0,
  });
