import { useMutation } from "@tanstack/react-query";
import { body, client } from "./client";

/** Makes an address of a private file that works for so many seconds. */
export const useSignedUrl = (id: string) =>
  useMutation({
    mutationFn: (expiresIn: number) => body(client.POST("/v1/assets/{id}/signed-url", { params: { path: { id } }, body: { expiresIn } })),
  });
