import { infiniteQueryOptions, queryOptions, useMutation } from "@tanstack/react-query";
import { refreshAssets } from "./assets";
import { body, client } from "./client";
import { queryClient } from "./queryClient";
import type { KeyKind, Role } from "./types";
import { whole } from "./whole";

const refreshPeople = () => queryClient.invalidateQueries({ queryKey: ["people"] });

export const usersQuery = (filter: { query?: string; role?: Role; active?: boolean; sort?: string }) =>
  infiniteQueryOptions({
    queryKey: ["people", "users", filter],
    queryFn: ({ pageParam }) =>
      body(client.GET("/v1/users", { params: { query: { ...filter, limit: 100, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });

export const useInvite = () =>
  useMutation({
    mutationFn: (request: { email: string; name: string; role: Role; password?: string }) => body(client.POST("/v1/users", { body: request })),
    onSuccess: refreshPeople,
  });

export const useChangeUser = () =>
  useMutation({
    mutationFn: ({ id, ...change }: { id: string; name?: string; role?: Role; active?: boolean }) =>
      body(client.PATCH("/v1/users/{id}", { params: { path: { id } }, body: change })),
    onSuccess: refreshPeople,
  });

export const useDeleteUser = () =>
  useMutation({
    mutationFn: (id: string) => body(client.DELETE("/v1/users/{id}", { params: { path: { id } } })),
    onSuccess: refreshPeople,
  });

export const useNewInvitation = () =>
  useMutation({
    mutationFn: (id: string) => body(client.POST("/v1/users/{id}/invitation", { params: { path: { id } } })),
  });

export const groupsQuery = (query?: string, sort?: string) =>
  infiniteQueryOptions({
    queryKey: ["people", "groups", query, sort],
    queryFn: ({ pageParam }) => body(client.GET("/v1/groups", { params: { query: { query, sort, limit: 100, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });

export const groupMembersQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["people", "members", id],
    queryFn: ({ pageParam }) =>
      body(client.GET("/v1/groups/{id}/members", { params: { path: { id }, query: { limit: 100, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const useCreateGroup = () =>
  useMutation({ mutationFn: (name: string) => body(client.POST("/v1/groups", { body: { name } })), onSuccess: refreshPeople });

export const useRenameGroup = () =>
  useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) =>
      body(client.PATCH("/v1/groups/{id}", { params: { path: { id } }, body: { name } })),
    onSuccess: refreshPeople,
  });

export const useDeleteGroup = () =>
  useMutation({
    mutationFn: (id: string) => body(client.DELETE("/v1/groups/{id}", { params: { path: { id } } })),
    onSuccess: refreshPeople,
  });

export const useChangeMembers = (id: string) =>
  useMutation({
    mutationFn: (change: { add?: string[]; remove?: string[] }) =>
      body(client.POST("/v1/groups/{id}/members", { params: { path: { id } }, body: change })),
    onSuccess: refreshPeople,
  });

/** Items without an owner, or whose owner was deleted. */
export const orphansQuery = infiniteQueryOptions({
  queryKey: ["people", "orphans"],
  queryFn: ({ pageParam }) => body(client.GET("/v1/ownership/orphans", { params: { query: { limit: 100, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const useTransfer = () =>
  useMutation({
    mutationFn: (request: { from?: string; assetIds?: string[]; collectionIds?: string[]; to: string }) => body(client.POST("/v1/ownership/transfer", { body: request })),
    onSuccess: () => Promise.all([refreshPeople(), refreshAssets()]),
  });

export const apiKeysQuery = queryOptions({
  queryKey: ["people", "keys"],
  queryFn: () => whole((cursor) => body(client.GET("/v1/api-keys", { params: { query: { limit: 1000, cursor } } }))),
});

export const useCreateKey = () =>
  useMutation({
    mutationFn: (request: { name: string; kind: KeyKind; role?: Role; expiresAt?: string }) => body(client.POST("/v1/api-keys", { body: request })),
    onSuccess: refreshPeople,
  });

export const useRevokeKey = () =>
  useMutation({
    mutationFn: (id: string) => body(client.DELETE("/v1/api-keys/{id}", { params: { path: { id } } })),
    onSuccess: refreshPeople,
  });
