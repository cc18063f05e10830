import { createContext } from "react";
import type { Asset } from "@/api/types";

/** Files that stand for folders, by the ids of the folders; none for those without pictures, and until they are there. */
export const FolderPicturesContext = createContext<ReadonlyMap<string, Asset[]>>(new Map());
