import { queryOptions } from "@tanstack/react-query";
import { body, client } from "./client";
import { gathered } from "./gathered";

const most = 100;

const find = gathered(most, async (ids) => {
  const { items } = await body(client.GET("/v1/media-collections/pictures", { params: { query: { ids } }, querySerializer: { array: { style: "form", explode: false } } }));
  return new Map(items.map(({ collectionId, pictures }) => [collectionId, pictures]));
});

/** The few pictures on a collection's card: its cover, or the first pictures in it and its folders. A page of cards makes one request. */
export const collectionPicturesQuery = (id: string) =>
  queryOptions({
    queryKey: ["collections", "pictures", id],
    queryFn: async () => (await find(id)) ?? [],
    staleTime: 60_000,
  });
