import { createContext } from "react";
import type { Asset } from "@/api/types";

/** Pictures by folder id; none for folders without pictures, and until they are loaded. */
export const FolderPicturesContext = createContext<ReadonlyMap<string, Asset[]>>(new Map());
