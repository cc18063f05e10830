import { infiniteQueryOptions } from "@tanstack/react-query";
import { body, client } from "./client";
import type { Subject } from "./types";

const pageSize = 20;

/** What was done to one item, latest first. The key lies below that of the lists, so a change of the item refreshes its history too. */
export const historyQuery = (subject: Subject) =>
  infiniteQueryOptions({
    queryKey: subject.kind === "asset" ? ["assets", "history", subject.asset.id] : ["collections", "history", subject.collection.id],
    queryFn: ({ pageParam: cursor }) => {
      const query = { limit: pageSize, cursor };
      return subject.kind === "asset"
        ? body(client.GET("/v1/assets/{id}/history", { params: { path: { id: subject.asset.id }, query } }))
        : body(client.GET("/v1/media-collections/{id}/history", { params: { path: { id: subject.collection.id }, query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
