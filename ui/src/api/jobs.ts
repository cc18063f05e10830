import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { body, client } from "./client";
import type { Job } from "./types";

/** A job that this page follows, and what to do at its end. */
export type Followed = { job: Job; onEnd?: (job: Job) => void };

let followed: readonly Followed[] = [];
const listeners = new Set<() => void>();

function tell(next: readonly Followed[]) {
  followed = next;
  listeners.forEach((listener) => listener());
}

export const hasEnded = (job: Job) => job.status !== "pending" && job.status !== "running";

/** Follows a job to its end. If it has already completed without failures, `onEnd` runs at once and the job never appears. */
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

/** The jobs that the user started or, for administrators, all; newest first. */
export const jobsQuery = (all: boolean) =>
  infiniteQueryOptions({
    queryKey: ["jobs", "list", all],
    queryFn: ({ pageParam }) => body(client.GET("/v1/jobs", { params: { query: { all, limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some((job) => !hasEnded(job))) ? 2000 : false),
  });

export const cancelJob = (id: string) => body(client.POST("/v1/jobs/{id}/cancel", { params: { path: { id } } }));

/** Resumes following the jobs that were running when the page was loaded. */
export async function followRunning() {
  const page = await body(client.GET("/v1/jobs", { params: { query: { limit: 20 } } }));
  page.items.filter((job) => !hasEnded(job)).forEach((job) => follow(job));
}
