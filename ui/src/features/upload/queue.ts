import { useSyncExternalStore } from "react";
import { refreshAssets } from "@/api/assets";
import { startFetching } from "@/api/fetching";
import type { startUploader } from "@/api/uploader";
import { shownAddress } from "@/lib/addresses";
import type { Dropped } from "@/lib/drop";
import { join } from "@/lib/path";
import type { Problem } from "@/lib/problem";
import { collect } from "./collect";
import { forget, keep, keepFor, type Kept, kept } from "./kept";
import { busy, type Manner, type Upload } from "./upload";

type Uploader = ReturnType<typeof startUploader>;

const publishEvery = 200;
const refreshEvery = 4000;

let uploads = new Map<string, Upload>();
let shown: Upload[] = [];
let uploader: Promise<Uploader> | undefined;
let publishing: ReturnType<typeof setTimeout> | undefined;
let refreshing: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

// Thousands of files report progress many times a second; the page updates only now and then.
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

function failed(id: string, error: Problem) {
  const upload = uploads.get(id);
  const taken = error.code === "file-exists";
  // An address that was refused is not fetched again at every page load.
  if (upload?.address !== undefined && !taken && error.status !== 0) void forget(upload);
  change(id, { state: taken ? "taken" : "failed", error });
}

/** @param file gets the id of the file that the upload has become */
function arrived(id: string, facts: Partial<Upload>, file: () => Promise<string | undefined>) {
  const upload = uploads.get(id);
  if (upload) void forget(upload);
  change(id, { state: "done", ...facts });
  refreshSoon();
  if (upload?.collection) void file().then((fileId) => collect(upload.collection, fileId)).catch(() => false).then((added) => {
    change(id, { added });
    refreshSoon();
  });
}

function started(): Promise<Uploader> {
  uploader ??= import("@/api/uploader").then((module) =>
    module.startUploader({
      progress: (id, sent) => change(id, { sent }),
      done: (id, file) => arrived(id, { sent: uploads.get(id)?.size ?? 0, file: undefined }, file),
      failed,
    }),
  );
  return uploader;
}

const fetching = startFetching({ done: (id, { name, size, fileId }) => arrived(id, { name, size, sent: size }, () => Promise.resolve(fileId)), failed });

/** Uploads these to the folder, a few at a time, after those already in progress. */
export async function enqueue(files: Dropped[], folder: string, { onTaken = "refuse", options = {}, collection }: Manner = {}) {
  const uppy = await started();
  for (const { file, below } of files) {
    const target = below === "" ? folder : join(folder, below);
    const { id, isNew } = uppy.add(file, target, onTaken, options);
    if (!isNew) {
      tryAgain(id);
      continue;
    }
    const lost = [...uploads.values()].find((upload) => upload.state === "lost" && upload.name === file.name && upload.size === file.size && upload.folder === target);
    if (lost) uploads.delete(lost.id);
    const facts = { file, name: file.name, size: file.size, lastModified: file.lastModified, folder: target, onTaken, options, collection };
    uploads.set(id, { id, ...facts, state: "sending", sent: 0 });
    void keep(facts);
  }
  publish();
  uppy.send();
}

/** Chosen again, a file that failed is tried again, as the last in the list. */
function tryAgain(id: string) {
  const upload = uploads.get(id);
  if (upload?.state !== "failed" && upload?.state !== "taken") return;
  uploads.delete(id);
  uploads.set(id, upload);
  void retry(upload);
}

/** Has the server fetch files from these addresses, except those already being fetched into the folder. */
export function enqueueAddresses(addresses: { address: string; asName?: string }[], folder: string, { onTaken = "refuse", options = {}, collection }: Manner = {}) {
  for (const { address, asName } of addresses) {
    const id = `from ${address} to ${folder}`;
    const before = uploads.get(id);
    if (before && busy(before)) continue;
    const facts = { name: shownAddress(address), size: 0, lastModified: 0, folder, onTaken, options, collection, address, asName };
    uploads.delete(id);
    uploads.set(id, { id, ...facts, state: "sending", sent: 0 });
    void keep(facts);
    fetching.add({ id, address, folder, asName, onTaken, options });
  }
  publish();
}

/** Resumes what a reload interrupted of this user's uploads. */
export async function restore(user: string) {
  keepFor(user);
  for (const { file, address, ...facts } of await kept()) {
    // The server may have finished before the reload. Then the name is taken, and the user chooses what to do.
    if (address !== undefined) enqueueAddresses([{ address, asName: facts.asName }], facts.folder, { options: facts.options, collection: facts.collection });
    else if (file) await enqueue([{ file, below: "" }], facts.folder, facts);
    else {
      const id = `lost ${facts.folder}/${facts.name}`;
      uploads.set(id, { ...facts, id, state: "lost", sent: 0 });
      publish();
    }
  }
}

/** Removes the upload from whatever sends it. */
async function drop({ id, address }: Upload) {
  if (address !== undefined) fetching.remove(id);
  else (await started()).remove(id);
}

export async function cancel(upload: Upload) {
  void forget(upload);
  if (upload.state === "lost") uploads.delete(upload.id);
  else await drop(upload);
  change(upload.id, { state: "cancelled", file: undefined });
}

export async function togglePause({ id }: Upload) {
  // What is shown may be out of date, as at the second of two quick clicks.
  const paused = (await started()).pause(id);
  if (paused !== undefined) change(id, { state: paused ? "paused" : "sending" });
}

export async function retry(upload: Upload, onTaken = upload.onTaken) {
  const { id, address, folder, asName, options = {} } = upload;
  change(id, { state: "sending", error: undefined, onTaken });
  if (onTaken !== upload.onTaken || address !== undefined) void keep(factsOf({ ...upload, onTaken }));
  if (address !== undefined) fetching.add({ id, address, folder, asName, onTaken, options });
  else (await started()).retry(id, options, onTaken === upload.onTaken ? undefined : onTaken);
}

/** The part that survives a reload. */
const factsOf = ({ name, size, lastModified, folder, onTaken, options, collection, file, address, asName }: Upload): Kept => ({ name, size, lastModified, folder, onTaken, options, collection, file, address, asName });

/** Applies one choice to all uploads whose names are taken. */
export function resolveTaken(choice: "version" | "keepBoth" | "skip") {
  for (const upload of uploads.values()) if (upload.state === "taken") void (choice === "skip" ? cancel(upload) : retry(upload, choice));
}

export function retryFailed() {
  for (const upload of uploads.values()) if (upload.state === "failed") void retry(upload);
}

/** Removes the uploads that have ended. */
export async function tidy() {
  const ended = [...uploads.values()].filter((upload) => !busy(upload) && upload.state !== "lost");
  for (const upload of ended) {
    void forget(upload);
    if (upload.state !== "cancelled") await drop(upload);
    uploads.delete(upload.id);
  }
  uploads = new Map(uploads);
  publish();
}

// Uploads that failed because the connection was lost resume once it is back.
addEventListener("online", () => {
  for (const upload of uploads.values()) if (upload.state === "failed" && upload.error?.status === 0) void retry(upload);
});

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useUploads = (): Upload[] => useSyncExternalStore(subscribe, () => shown);
