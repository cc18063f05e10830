import { addToCollection } from "@/api/collections";
import type { Kept } from "./kept";

/** Puts a file that has arrived where it was sent to besides its folder; whether that could be done. */
export async function collect(collection: Kept["collection"], fileId: string | undefined): Promise<boolean> {
  return collection !== undefined && fileId !== undefined && (await addToCollection(collection.id, fileId));
}
