import { useMutation } from "@tanstack/react-query";
import { body, client } from "./client";

export const useMove = () =>
  useMutation({ mutationFn: (wish: { ids: string[]; destinationId: string }) => body(client.POST("/v1/assets/move", { body: wish })) });

export const useCopy = () =>
  useMutation({ mutationFn: (wish: { ids: string[]; destinationId: string; includeVersions?: boolean }) => body(client.POST("/v1/assets/copy", { body: wish })) });
