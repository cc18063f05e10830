import { Problem } from "@/lib/problem";
import { csrfHeaders, noteStatus } from "./client";

type Sending = { file: File; folder: string; onProgress: (sentBytes: number) => void; signal: AbortSignal };

/** Sends one file; fetch cannot report how much has left, so this is an XMLHttpRequest. Rejects with a Problem, or an AbortError when given up. */
export function sendFile({ file, folder, onProgress, signal }: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/files/upload");
    for (const [name, value] of Object.entries(csrfHeaders())) request.setRequestHeader(name, value);
    request.responseType = "json";
    request.upload.onprogress = (event) => onProgress(Math.min(event.loaded, file.size));
    request.onload = () => {
      noteStatus(request.status);
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(Problem.from(request.status, request.response));
    };
    request.onerror = () => reject(Problem.offline());
    request.onabort = () => reject(new DOMException("given up", "AbortError"));
    signal.addEventListener("abort", () => request.abort());
    const form = new FormData();
    // Fields before the file: the server can then refuse before the bytes have travelled.
    form.append("fileName", file.name);
    form.append("folder", folder);
    form.append("useUniqueFileName", "false");
    form.append("file", file);
    request.send(form);
  });
}
