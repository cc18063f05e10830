import type { OnTaken, UploadOptions } from "@/api/uploadFields";
import type { Problem } from "@/lib/problem";
import type { Kept } from "./kept";

/** "taken": the name is taken, and the user has to choose. "lost": the page was reloaded, and the file has to be chosen again. */
export type State = "sending" | "paused" | "taken" | "lost" | "done" | "failed" | "cancelled";

export type Upload = Kept & { id: string; state: State; sent: number; error?: Problem; /** Whether the file was added to its collection; undefined until that is known. */ added?: boolean };

/** How to upload a set of files, and the collection to add them to. */
export type Manner = { onTaken?: OnTaken; options?: UploadOptions; collection?: Kept["collection"] };

export const busy = ({ state }: Upload) => state === "sending" || state === "paused";
