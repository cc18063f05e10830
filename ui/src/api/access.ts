import { infiniteQueryOptions, queryOptions, useMutation } from "@tanstack/react-query";
import { peopleIn } from "@/lib/effects";
import { Problem } from "@/lib/problem";
import { refreshAssets } from "./assets";
import { body, client } from "./client";
import { queryClient } from "./queryClient";
import type { Access, AccessChange, PreviewedChange, Subject } from "./types";

const idOf = (subject: Subject) => (subject.kind === "asset" ? subject.asset.id : subject.collection.id);
const params = (subject: Subject) => ({ path: { id: idOf(subject) } });

/** Who has access, with the ETag of this state. */
type SeenAccess = Access & { etag?: string };

async function seen(request: Promise<{ data?: Access; error?: unknown; response: Response }>): Promise<SeenAccess> {
  const { response } = await request;
  return { ...(await body(request)), etag: response.headers.get("ETag") ?? undefined };
}

export const accessQuery = (subject: Subject) =>
  queryOptions({
    queryKey: ["access", subject.kind, idOf(subject)],
    queryFn: () =>
      subject.kind === "asset"
        ? seen(client.GET("/v1/assets/{id}/access", { params: params(subject) }))
        : seen(client.GET("/v1/media-collections/{id}/access", { params: params(subject) })),
  });

/** Changes the shares as last loaded. If somebody else changed them first, nothing is changed and they are loaded again. */
export const useChangeAccess = (subject: Subject) => {
  const { queryKey } = accessQuery(subject);
  return useMutation({
    mutationFn: (change: AccessChange) => {
      const etag = queryClient.getQueryData(queryKey)?.etag;
      const request = { params: { ...params(subject), header: etag === undefined ? {} : { "If-Match": etag } }, body: change };
      return subject.kind === "asset" ? seen(client.PATCH("/v1/assets/{id}/access", request)) : seen(client.PATCH("/v1/media-collections/{id}/access", request));
    },
    onSuccess: async (access) => {
      queryClient.setQueryData(queryKey, access);
      await refreshAssets();
    },
    onError: async (error) => {
      if (error instanceof Problem && error.status === 412) await queryClient.invalidateQueries({ queryKey });
    },
  });
};

/** Principals that something can be shared with, or other people it can be handed over to. */
export const principalsQuery = (query: string, purpose: "sharing" | "ownership" = "sharing") =>
  queryOptions({
    queryKey: ["principals", purpose, query],
    queryFn: () => body(client.GET("/v1/principals", { params: { query: { query, purpose, limit: 20 } } })),
    placeholderData: (previous) => previous,
  });

/** Previews what a change would do to people's levels, without making it. */
export const previewQuery = (change: PreviewedChange) =>
  queryOptions({
    queryKey: ["access", "preview", change],
    queryFn: () => body(client.POST("/v1/access/preview", { body: change })),
    staleTime: 0,
  });

/** How many people see these members only through this collection; for users who may remove them. */
export async function seeingBy(collectionId: string, assetIds: string[]): Promise<number> {
  const { loses } = await body(client.POST("/v1/access/preview", { body: { collectionMembers: { collectionIds: [collectionId], remove: assetIds } } }));
  return peopleIn(loses);
}

/** A change of shares, in the form that a preview takes. */
export const shareOf = (subject: Subject, change: AccessChange): PreviewedChange => ({
  share: { ...(subject.kind === "asset" ? { assetId: idOf(subject) } : { collectionId: idOf(subject) }), ...change },
});

/** Everything that a user or a group reaches, with the ways. */
export const reachQuery = (kind: "user" | "group", id: string) =>
  infiniteQueryOptions({
    queryKey: ["access", "reach", kind, id],
    queryFn: ({ pageParam }) => {
      const params = { path: { id }, query: { limit: 100, cursor: pageParam } };
      return kind === "user" ? body(client.GET("/v1/users/{id}/access", { params })) : body(client.GET("/v1/groups/{id}/access", { params }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 0,
  });

/** Every way that gives a person or a group a level on the subject. */
export const explainQuery = (subject: Subject, { type, id }: { type: string; id: string }) =>
  queryOptions({
    queryKey: ["access", "explain", subject.kind, idOf(subject), id],
    queryFn: () => {
      const about = { ...params(subject), query: type === "group" ? { group: id } : { user: id } };
      return subject.kind === "asset"
        ? body(client.GET("/v1/assets/{id}/access/explain", { params: about }))
        : body(client.GET("/v1/media-collections/{id}/access/explain", { params: about }));
    },
    staleTime: 0,
  });

/** Makes somebody else the owner of the subject. */
export const useHandOver = (subject: Subject) =>
  useMutation({
    mutationFn: async (to: string) => {
      const things = subject.kind === "asset" ? { assetIds: [idOf(subject)] } : { collectionIds: [idOf(subject)] };
      const { results } = await body(client.POST("/v1/ownership/transfer", { body: { ...things, to } }));
      // The server reports refusals per item, even for a single one: somebody else was faster.
      const refused = results.some(({ status }) => status === "not-allowed" || status === "not-found");
      if (refused) throw new Problem(403, "forbidden", "");
    },
    onSettled: () => Promise.all([queryClient.invalidateQueries({ queryKey: ["access"] }), refreshAssets()]),
  });

/** How many members of a filtering collection are hidden, and from whom. */
export const hiddenQuery = (id: string) =>
  queryOptions({
    queryKey: ["access", "hidden", id],
    queryFn: () => body(client.GET("/v1/media-collections/{id}/access/hidden", { params: { path: { id } } })),
    staleTime: 0,
  });
