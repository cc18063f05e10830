import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { body, client } from "./client";
import type { Job } from "./types";

/** A job that this page watches, and what is to happen at its end. */
export type Followed = { job: Job; onEnd?: (job: Job) => void };

let followed: readonly Followed[] = [];
const listeners = new Set<() => void>();

function tell(next: readonly Followed[]) {
  followed = next;
  listeners.forEach((listener) => listener());
}

export const hasEnded = (job: Job) => job.status !== "pending" && job.status !== "running";

/** Watches a job to its end. One that is done already without a failure ends at once, and nobody sees that it was one. */
export function follow(job: Job, onEnd?: (job: Job) => void) {
  if (job.status === "completed" && job.failed === 0) onEnd?.(job);
  else if (!followed.some((other) => other.job.id === job.id)) tell([...followed, { job, onEnd }]);
}

export const unfollow = (id: string) => tell(followed.filter(({ job }) => job.id !== id));

export const useFollowed = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => followed,
  );

export const jobQuery = (job: Job) =>
  queryOptions({
    queryKey: ["jobs", job.id],
    queryFn: () => body(client.GET("/v1/jobs/{id}", { params: { path: { id: job.id } } })),
    initialData: job,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && hasEnded(state.data) ? false : 700),
  });

/** Those that one started, or for administrators all; the newest first. */
export const jobsQuery = (all: boolean) =>
  infiniteQueryOptions({
    queryKey: ["jobs", "list", all],
    queryFn: ({ pageParam }) => body(client.GET("/v1/jobs", { params: { query: { all, limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some((job) => !hasEnded(job))) ? 2000 : false),
  });

export const cancelJob = (id: string) => body(client.POST("/v1/jobs/{id}/cancel", { params: { path: { id } } }));

/** Goes on watching what was under way when the page was loaded. */
export async function followRunning() {
  const page = await body(client.GET("/v1/jobs", { params: { query: { limit: 20 } } }));
  page.items.filter((job) => !hasEnded(job)).forEach((job) => follow(job));
}
