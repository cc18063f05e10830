import type { OnTaken, UploadOptions } from "@/api/uploadFields";

/** What is stored of an upload in progress, so that it can resume after a reload. Large files must be chosen again. */
export type Kept = {
  name: string;
  size: number;
  lastModified: number;
  folder: string;
  onTaken: OnTaken;
  options?: UploadOptions;
  file?: File;
  /** The collection that the file is added to after the upload. */
  collection?: { id: string; name: string };
  /** The address for the server to fetch the file from, and the name for the file if the address contains none. */
  address?: string;
  asName?: string;
};

// Several people may use one browser: each finds only their own uploads.
type Stored = Kept & { user: string };

let user = "";

/** Sets whose uploads are stored and found from now on. */
export function keepFor(id: string) {
  user = id;
}

const mostCopied = 64 * 1024 * 1024;
const store = "uploads";

function run<T>(mode: IDBTransactionMode, work: (uploads: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("vitrine", 2);
    opening.onupgradeneeded = () => {
      // Version 1 did not say whose the uploads were.
      if (opening.result.objectStoreNames.contains(store)) opening.result.deleteObjectStore(store);
      opening.result.createObjectStore(store);
    };
    opening.onerror = () => reject(opening.error ?? new Error("no storage"));
    opening.onsuccess = () => {
      const database = opening.result;
      const request = work(database.transaction(store, mode).objectStore(store));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("no storage"));
      request.transaction?.addEventListener("complete", () => database.close());
    };
  });
}

type Named = Pick<Kept, "folder" | "name" | "size" | "lastModified" | "address">;
const key = ({ folder, name, size, lastModified, address }: Named) => JSON.stringify(address === undefined ? [user, folder, name, size, lastModified] : [user, folder, address]);

// Without storage, as in a private window, uploads work but do not survive a reload.
const ignore = () => undefined;

/** Stores an upload, with a copy of its file unless that is large. */
export async function keep({ file, ...facts }: Kept): Promise<void> {
  const kept: Stored = { ...facts, user, ...(file && file.size <= mostCopied && { file }) };
  await run("readwrite", (uploads) => uploads.put(kept, key(kept))).catch(ignore);
}

export async function forget(file: Named): Promise<void> {
  await run("readwrite", (uploads) => uploads.delete(key(file))).catch(ignore);
}

/** The uploads of the user that have not ended. */
export async function kept(): Promise<Kept[]> {
  const stored = await run("readonly", (uploads) => uploads.getAll() as IDBRequest<Stored[]>).catch(() => []);
  return stored.filter((upload) => upload.user === user);
}
