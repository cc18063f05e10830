import { queryOptions } from "@tanstack/react-query";
import { body, client } from "./client";

/**
 * What a file is, and the metadata embedded in it. The first request makes the server read the file, if it has not yet, so it
 * comes first.
 */
export const embeddedQuery = (fileId: string) =>
  queryOptions({
    queryKey: ["assets", "embedded", fileId],
    queryFn: async () => {
      const params = { path: { fileId } };
      const facts = await body(client.GET("/v1/files/{fileId}/metadata", { params }));
      const file = await body(client.GET("/v1/files/{fileId}/details", { params }));
      return { facts, fields: file.type === "file" ? (file.embeddedMetadata ?? {}) : {} };
    },
  });
