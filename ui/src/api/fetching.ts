import { Problem } from "@/lib/problem";
import { body, client } from "./client";
import { fieldsOf, type OnTaken, type UploadOptions } from "./uploadFields";

/** A file for the server to fetch. */
export type Wanted = {
  id: string;
  address: string;
  folder: string;
  /** The name it gets; left out if the address contains it. */
  asName?: string;
  onTaken: OnTaken;
  options?: UploadOptions;
};

type Told = { done: (id: string, file: { name: string; size: number; fileId: string }) => void; failed: (id: string, error: Problem) => void };

// Meanwhile the server waits for other servers, and it limits how many uploads a user has at a time.
const atATime = 2;

/** Has the server fetch files from addresses, a few at a time. */
export function startFetching({ done, failed }: Told) {
  const waiting: Wanted[] = [];
  const running = new Map<string, AbortController>();

  function next() {
    while (running.size < atATime) {
      const wanted = waiting.shift();
      if (wanted === undefined) return;
      void run(wanted);
    }
  }

  async function run(wanted: Wanted) {
    const controller = new AbortController();
    running.set(wanted.id, controller);
    try {
      done(wanted.id, await fetchFile(wanted, controller.signal));
    } catch (error) {
      if (!controller.signal.aborted) failed(wanted.id, error instanceof Problem ? error : Problem.offline());
    } finally {
      running.delete(wanted.id);
      next();
    }
  }

  return {
    add(wanted: Wanted) {
      waiting.push(wanted);
      next();
    },
    /** Cancels a fetch. If the server has begun, it stops without a result, or has already finished. */
    remove(id: string) {
      running.get(id)?.abort();
      const at = waiting.findIndex((wanted) => wanted.id === id);
      if (at >= 0) waiting.splice(at, 1);
    },
  };
}

function fetchFile({ address, folder, asName, onTaken, options = {} }: Wanted, signal: AbortSignal) {
  const request = { folder, useUniqueFileName: onTaken === "keepBoth", overwriteFile: onTaken === "version", file: address };
  const form = formOf({ ...(asName && { fileName: asName }), ...fieldsOf(options, onTaken), ...request });
  return body(client.POST("/api/v2/files/upload", { body: request, bodySerializer: () => form, signal }));
}

function formOf(fields: Record<string, string | boolean>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  return form;
}
