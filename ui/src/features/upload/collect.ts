import { addToCollection } from "@/api/collections";
import type { Kept } from "./kept";

/** Adds an uploaded file to its collection; returns whether that worked. */
export async function collect(collection: Kept["collection"], fileId: string | undefined): Promise<boolean> {
  return collection !== undefined && fileId !== undefined && (await addToCollection(collection.id, fileId));
}
