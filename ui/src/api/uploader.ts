import Uppy, { RestrictionError } from "@uppy/core";
import Tus from "@uppy/tus";
import { Problem } from "@/lib/problem";
import { body, client, csrfHeaders, noteStatus } from "./client";
import { fieldsOf, fieldsOnTaken, type OnTaken, type UploadOptions } from "./uploadFields";

// The metadata of the upload; "folder" also distinguishes files of the same name in different folders.
type Meta = { fileName: string; folder: string; useUniqueFileName: string; overwriteFile: string; relativePath: string; [option: string]: string };
type Answer = { xhr: XMLHttpRequest };

export type Sent = { progress: (id: string, bytes: number) => void; done: (id: string, file: () => Promise<string | undefined>) => void; failed: (id: string, error: Problem) => void };

const fieldsFor = (onTaken: OnTaken, options: UploadOptions) => ({ ...fieldsOnTaken(onTaken), ...fieldsOf(options, onTaken) });

// In milliseconds. The first few cover a glitch; a minute in all covers a restart of the server.
const delays = [0, 1000, 2000, 4000, 8000, 15_000, 30_000];
const smallEnoughForOneRequest = 256 * 1024;

/** Uploads files by tus, a few at a time. An upload that was interrupted resumes, also after a reload. */
export function startUploader({ progress, done, failed }: Sent) {
  const uppy = new Uppy<Meta, Answer>({ id: "vitrine", autoProceed: false }).use(Tus, {
    endpoint: "/v1/uploads",
    limit: 4,
    retryDelays: delays,
    removeFingerprintOnSuccess: true,
    onBeforeRequest: (request) => {
      for (const [name, value] of Object.entries(csrfHeaders())) request.setHeader(name, value);
    },
    onShouldRetry: (error, _attempt, _options, next) => {
      const answer = error.originalResponse;
      const taken = answer?.getStatus() === 409 && problemOf(answer.getStatus(), answer.getBody()).code !== "wrong-offset";
      return !taken && next(error);
    },
  });

  uppy.on("upload-progress", (file, { bytesUploaded }) => file && progress(file.id, bytesUploaded || 0));
  uppy.on("upload-success", (file, { uploadURL }) => {
    if (!file) return;
    done(file.id, () => fileOf(uploadURL));
    // The same file may be uploaded again, so it is removed, as soon as Uppy has ended this upload.
    setTimeout(() => uppy.removeFile(file.id));
  });
  uppy.on("upload-error", (file, _error, response) => {
    const xhr = (response?.body)?.xhr;
    if (xhr) noteStatus(xhr.status);
    // The queue holds failures. Uppy would first try all of its own again whenever a file is added, and send that one afterwards.
    if (file && uppy.checkIfFileAlreadyExists(file.id)) uppy.setFileState(file.id, { error: null });
    if (file) failed(file.id, xhr && xhr.status > 0 ? problemOf(xhr.status, xhr.responseText) : Problem.offline());
  });

  const send = () => void uppy.upload().catch(() => undefined);

  return {
    /** Returns the id, and whether the file is new: not if its upload to this folder has not ended or has failed. */
    add(file: File, folder: string, onTaken: OnTaken, options: UploadOptions): { id: string; isNew: boolean } {
      const fields = { fileName: file.name, folder, ...fieldsFor(onTaken, options) };
      // An upload begun with other options is not resumed.
      const wish = Object.keys(options).length > 0 ? ` ${JSON.stringify(options)}` : "";
      const meta = { ...fields, relativePath: `${folder}/${file.name}${wish}` };
      try {
        const id = uppy.addFile({ name: file.name, type: file.type, data: file, source: "page", meta });
        uppy.setFileState(id, { tus: { uploadDataDuringCreation: file.size <= smallEnoughForOneRequest, allowedMetaFields: Object.keys(fields) } });
        return { id, isNew: true };
      } catch (error) {
        if (error instanceof RestrictionError) return { id: error.file.id, isNew: false };
        throw error;
      }
    },
    send,
    /** Pauses the upload or lets it go on; returns whether it is paused, or undefined if it has ended. */
    pause: (id: string) => (uppy.checkIfFileAlreadyExists(id) ? uppy.pauseResume(id) : undefined),
    retry(id: string, options: UploadOptions, onTaken?: OnTaken) {
      if (onTaken) uppy.setFileMeta(id, { ...uppy.getFile(id).meta, ...fieldsFor(onTaken, options) });
      void uppy.retryUpload(id).catch(() => undefined);
    },
    /** Cancels the upload; the server also deletes what it has received. */
    remove: (id: string) => uppy.removeFile(id),
  };
}

/** The id of the file that an upload has become. */
async function fileOf(address = ""): Promise<string | undefined> {
  const id = address.slice(address.lastIndexOf("/") + 1);
  return (await body(client.GET("/v1/uploads/{id}", { params: { path: { id } } }))).fileId ?? undefined;
}

function problemOf(status: number, text: string): Problem {
  try {
    return Problem.from(status, JSON.parse(text));
  } catch {
    return Problem.from(status, undefined);
  }
}
