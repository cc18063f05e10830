import { queryOptions, useMutation } from "@tanstack/react-query";
import { body, client } from "./client";

/** The longest lifetime of a signed address, in seconds. */
export const longestSignedUrlQuery = queryOptions({
  queryKey: ["signed-urls"],
  queryFn: async () => (await body(client.GET("/v1/signed-urls"))).longest,
  staleTime: Infinity,
});

/** Makes an address of a private file, or of one of its versions, that works for the given number of seconds. */
export const useSignedUrl = (id: string, versionId?: string) =>
  useMutation({
    mutationFn: (expiresIn: number) => body(client.POST("/v1/assets/{id}/signed-url", { params: { path: { id } }, body: { expiresIn, versionId } })),
  });
