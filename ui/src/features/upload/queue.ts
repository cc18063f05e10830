import { useSyncExternalStore } from "react";
import { refreshAssets } from "@/api/assets";
import { sendFile } from "@/api/upload";
import type { Dropped } from "@/lib/drop";
import { join } from "@/lib/path";

export type Upload = {
  id: number;
  file: File;
  folder: string;
  state: "waiting" | "sending" | "done" | "failed" | "cancelled";
  sent: number;
  error?: unknown;
  stop: AbortController;
};

const atOnce = 3;
let uploads: Upload[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function publish(changed: Upload[]) {
  uploads = changed;
  listeners.forEach((listener) => listener());
}

function change(id: number, part: Partial<Upload>) {
  publish(uploads.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));
}

export const busy = (upload: Upload) => upload.state === "waiting" || upload.state === "sending";

function startNext() {
  const free = atOnce - uploads.filter((upload) => upload.state === "sending").length;
  const next = uploads.filter((upload) => upload.state === "waiting").slice(0, Math.max(0, free));
  next.forEach((upload) => void send(upload));
}

async function send({ id, file, folder, stop }: Upload) {
  change(id, { state: "sending", sent: 0, error: undefined });
  try {
    await sendFile({ file, folder, signal: stop.signal, onProgress: (sent) => change(id, { sent }) });
    change(id, { state: "done", sent: file.size });
  } catch (error) {
    change(id, stop.signal.aborted ? { state: "cancelled" } : { state: "failed", error });
  }
  startNext();
  if (!uploads.some((upload) => upload.state === "sending")) await refreshAssets();
}

/** Sends these to the folder, a few at a time, behind those already waiting. */
export function enqueue(files: Dropped[], folder: string) {
  const added = files.map(({ file, below }): Upload => {
    const target = below === "" ? folder : join(folder, below);
    return { id: nextId++, file, folder: target, state: "waiting", sent: 0, stop: new AbortController() };
  });
  publish([...uploads, ...added]);
  startNext();
}

export function cancel({ id, state, stop }: Upload) {
  if (state === "waiting") change(id, { state: "cancelled" });
  else stop.abort();
}

export function retry({ id }: Upload) {
  change(id, { state: "waiting", sent: 0, stop: new AbortController() });
  startNext();
}

/** Forgets those that have ended. */
export function tidy() {
  publish(uploads.filter(busy));
}

export function useUploads(): Upload[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => uploads,
  );
}
