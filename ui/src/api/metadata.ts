import { queryOptions, useMutation } from "@tanstack/react-query";
import { refreshAssets } from "./assets";
import { body, client } from "./client";
import { queryClient } from "./queryClient";
import type { FieldChange, NewField } from "./types";

export const metadataFieldsQuery = queryOptions({
  queryKey: ["metadata-fields"],
  queryFn: () => body(client.GET("/v1/customMetadataFields")),
  staleTime: 60_000,
});

/** All fields, deleted ones included: the history still mentions values of them. */
export const allFieldsQuery = queryOptions({
  queryKey: [...metadataFieldsQuery.queryKey, "all"],
  queryFn: () => body(client.GET("/v1/customMetadataFields", { params: { query: { includeDeleted: true } } })),
  staleTime: 60_000,
});

/** Refreshes the assets too, as deleting a field deletes its values. */
const refreshFields = () => Promise.all([queryClient.invalidateQueries({ queryKey: metadataFieldsQuery.queryKey }), refreshAssets()]);

export const useCreateField = () =>
  useMutation({
    mutationFn: (field: NewField) => body(client.POST("/v1/customMetadataFields", { body: field })),
    onSuccess: refreshFields,
  });

export const useChangeField = () =>
  useMutation({
    mutationFn: ({ id, ...change }: FieldChange & { id: string }) => body(client.PATCH("/v1/customMetadataFields/{id}", { params: { path: { id } }, body: change })),
    onSuccess: refreshFields,
  });

export const useDeleteField = () =>
  useMutation({
    mutationFn: (id: string) => body(client.DELETE("/v1/customMetadataFields/{id}", { params: { path: { id } } })),
    onSuccess: refreshFields,
  });
