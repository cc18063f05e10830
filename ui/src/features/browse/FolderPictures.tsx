import { useQueries } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { folderPicturesQuery, mostPictured } from "@/api/assets";
import type { Asset } from "@/api/types";
import { FolderPicturesContext } from "@/parts/folderPictures";
import { useView } from "@/parts/views";

/** Gives the tiles of these folders pictures of what is in them: one request per hundred folders, none in the list view. */
export function FolderPictures({ assets, children }: { assets: Asset[]; children: ReactNode }) {
  const [view] = useView();
  const isList = view === "list";
  const parts = useMemo(() => {
    const ids = isList ? [] : assets.filter(({ type }) => type === "folder").map(({ id }) => id);
    return Array.from({ length: Math.ceil(ids.length / mostPictured) }, (_, part) => ids.slice(part * mostPictured, (part + 1) * mostPictured));
  }, [assets, isList]);
  const found = useQueries({ queries: parts.map((ids) => folderPicturesQuery(ids)), combine });
  return <FolderPicturesContext value={found}>{children}</FolderPicturesContext>;
}

const combine = (answers: { data?: { folderId: string; pictures: Asset[] }[] }[]): ReadonlyMap<string, Asset[]> =>
  new Map(answers.flatMap(({ data = [] }) => data.map(({ folderId, pictures }) => [folderId, pictures] as const)));
