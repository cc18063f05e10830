import type { OnTaken, UploadOptions } from "@/api/uploadFields";
import type { Problem } from "@/lib/problem";
import type { Kept } from "./kept";

/** "taken": the name is; somebody has to choose. "lost": the page was loaded anew, and the file has to be chosen again. */
export type State = "sending" | "paused" | "taken" | "lost" | "done" | "failed" | "cancelled";

export type Upload = Kept & { id: string; state: State; sent: number; error?: Problem; /** Whether it came into its collection; undefined before that is known. */ added?: boolean };

/** How all of some files are to be sent, and into which collection they come then. */
export type Manner = { onTaken?: OnTaken; options?: UploadOptions; collection?: Kept["collection"] };

export const busy = ({ state }: Upload) => state === "sending" || state === "paused";
