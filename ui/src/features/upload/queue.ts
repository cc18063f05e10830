import { useSyncExternalStore } from "react";
import { refreshAssets } from "@/api/assets";
import type { OnTaken, startUploader } from "@/api/uploader";
import type { Dropped } from "@/lib/drop";
import { join } from "@/lib/path";
import type { Problem } from "@/lib/problem";
import { forget, keep, type Kept, kept } from "./kept";

/** "taken": the name is; somebody has to choose. "lost": the page was loaded anew, and the file has to be chosen again. */
export type State = "sending" | "paused" | "taken" | "lost" | "done" | "failed" | "cancelled";

export type Upload = Omit<Kept, "file"> & { id: string; file?: File; state: State; sent: number; error?: Problem };

type Uploader = ReturnType<typeof startUploader>;

const publishEvery = 200;
const refreshEvery = 4000;

let uploads = new Map<string, Upload>();
let shown: Upload[] = [];
let uploader: Promise<Uploader> | undefined;
let publishing: ReturnType<typeof setTimeout> | undefined;
let refreshing: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

// Thousands of files tell of themselves many times a second; the page listens now and then.
function publish() {
  publishing ??= setTimeout(() => {
    publishing = undefined;
    shown = [...uploads.values()];
    listeners.forEach((listener) => listener());
  }, publishEvery);
}

function change(id: string, part: Partial<Upload>) {
  const upload = uploads.get(id);
  if (upload) uploads.set(id, { ...upload, ...part });
  publish();
}

function refreshSoon() {
  refreshing ??= setTimeout(() => {
    refreshing = undefined;
    void refreshAssets();
  }, [...uploads.values()].some(busy) ? refreshEvery : 0);
}

export const busy = ({ state }: Upload) => state === "sending" || state === "paused";

function started(): Promise<Uploader> {
  uploader ??= import("@/api/uploader").then((module) =>
    module.startUploader({
      progress: (id, sent) => change(id, { sent }),
      done: (id) => {
        const upload = uploads.get(id);
        if (upload) void forget(upload);
        change(id, { state: "done", sent: upload?.size ?? 0, file: undefined });
        refreshSoon();
      },
      failed: (id, error) => change(id, { state: error.code === "file-exists" ? "taken" : "failed", error }),
    }),
  );
  return uploader;
}

/** Sends these to the folder, a few at a time, behind those already under way. */
export async function enqueue(files: Dropped[], folder: string, onTaken: OnTaken = "refuse") {
  const uppy = await started();
  for (const { file, below } of files) {
    const target = below === "" ? folder : join(folder, below);
    const id = uppy.add(file, target, onTaken);
    if (id === undefined) continue;
    const lost = [...uploads.values()].find((upload) => upload.state === "lost" && upload.name === file.name && upload.size === file.size && upload.folder === target);
    if (lost) uploads.delete(lost.id);
    uploads.set(id, { id, file, name: file.name, size: file.size, lastModified: file.lastModified, folder: target, onTaken, state: "sending", sent: 0 });
    void keep(file, target, onTaken);
  }
  publish();
  uppy.send();
}

/** Goes on with what a reload broke off. */
export async function restore() {
  for (const { file, ...facts } of await kept()) {
    if (file) await enqueue([{ file, below: "" }], facts.folder, facts.onTaken);
    else {
      const id = `lost ${facts.folder}/${facts.name}`;
      uploads.set(id, { ...facts, id, state: "lost", sent: 0 });
      publish();
    }
  }
}

export async function cancel(upload: Upload) {
  void forget(upload);
  if (upload.state === "lost") uploads.delete(upload.id);
  else (await started()).remove(upload.id);
  change(upload.id, { state: "cancelled", file: undefined });
}

export async function togglePause({ id, state }: Upload) {
  (await started()).pause(id);
  change(id, { state: state === "paused" ? "sending" : "paused" });
}

export async function retry(upload: Upload, onTaken?: OnTaken) {
  change(upload.id, { state: "sending", error: undefined, ...(onTaken && { onTaken }) });
  if (onTaken && upload.file) void keep(upload.file, upload.folder, onTaken);
  (await started()).retry(upload.id, onTaken);
}

/** Chooses for all whose names are taken. */
export function resolveTaken(choice: "version" | "keepBoth" | "skip") {
  for (const upload of uploads.values()) {
    if (upload.state === "taken") void (choice === "skip" ? cancel(upload) : retry(upload, choice));
  }
}

export function retryFailed() {
  for (const upload of uploads.values()) if (upload.state === "failed") void retry(upload);
}

/** Forgets those that have ended. */
export async function tidy() {
  const uppy = await started();
  const ended = [...uploads.values()].filter((upload) => !busy(upload) && upload.state !== "lost");
  for (const upload of ended) {
    void forget(upload);
    if (upload.state !== "cancelled") uppy.remove(upload.id);
    uploads.delete(upload.id);
  }
  uploads = new Map(uploads);
  publish();
}

// What failed because the connection was gone goes on when it is back.
addEventListener("online", () => {
  for (const upload of uploads.values()) if (upload.state === "failed" && upload.error?.status === 0) void retry(upload);
});

export function useUploads(): Upload[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
