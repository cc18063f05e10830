import { queryOptions } from "@tanstack/react-query";
import { body, client } from "./client";

/** What a file is, and what is embedded in it. The first has the server find it out, where it has not yet, so it is asked first. */
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
