import { QueryClientProvider } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { queryClient } from "@/api/queryClient";
import type { Job } from "@/api/types";
import { show } from "@/parts/testing";
import { JobsPanel } from "./JobsPanel";

const server = vi.hoisted(() => ({ job: {}, cancelled: [] as unknown[] }));

vi.mock("@/api/client", () => ({
  body: (answer: Promise<unknown>) => answer,
  client: {
    GET: () => Promise.resolve(server.job),
    POST: (path: string) => {
      server.cancelled.push(path);
      return Promise.resolve({});
    },
  },
}));

const running = { id: "0000000000001", kind: "move", status: "running", done: 3, total: 10, failed: 0, isCancelled: false, results: [] } as unknown as Job;

function panel(job: Job) {
  server.job = job;
  server.cancelled = [];
  const onEnd = vi.fn();
  show(
    <QueryClientProvider client={queryClient}>
      <JobsPanel followed={[{ job, onEnd }]} />
    </QueryClientProvider>,
  );
  return onEnd;
}

beforeEach(() => queryClient.clear());

it("shows the progress of a job, and cancels it", async () => {
  panel(running);
  expect(screen.getByText("3 of 10 done")).toBeTruthy();
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("30");
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(server.cancelled).toEqual(["/v1/jobs/{id}/cancel"]);
});

it("lists what could not be done, and stays until it is dismissed", async () => {
  const onEnd = panel({ ...running, status: "completed", done: 10, failed: 1, results: [{ id: "0000000000002", name: "a.txt", status: "failed", error: { code: "forbidden", detail: "You may not move this" } }] } as unknown as Job);
  expect(onEnd).toHaveBeenCalledOnce();
  expect(screen.getByRole("status").textContent).toContain("1");
  await userEvent.click(screen.getByRole("button", { name: /Show/ }));
  expect(screen.getByText("You may not move this")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Dismiss" })).toBeTruthy();
});
