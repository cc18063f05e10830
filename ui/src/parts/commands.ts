import { createContext, useContext, useEffect, useRef } from "react";
import type { Asset, Collection, File, Folder, Subject } from "@/api/types";
import type { AssetAction, MemberAction } from "@/lib/actions";
import type { Dropped } from "@/lib/drop";

/** A request to choose a folder. */
export type FolderWish = {
  title: string;
  confirm: string;
  /** The path to start from. */
  start?: string;
  allows: (folder: Folder) => boolean;
  /** Whether to ask if former versions are included. */
  offersVersions?: boolean;
  onPick: (folder: Folder, withVersions: boolean) => void;
};

/** The contents of a zip, how its pictures are converted, and whether it contains a list of all files. */
export type ZipWish = { assetIds?: string[]; collectionIds?: string[]; transformation?: string; manifest?: boolean; name?: string };

/** What any page may ask for, although another feature does it. The app provides the implementation. */
export type Commands = {
  run: (action: Exclude<AssetAction, MemberAction>, assets: Asset[]) => void;
  /** Makes one zip of these and starts the download. */
  download: (what: ZipWish) => void;
  /** The same, after asking how to convert pictures. */
  downloadAs: (what: ZipWish) => void;
  share: (subject: Subject) => void;
  pickFolder: (wish: FolderWish) => void;
  move: (assets: Asset[], folder: Folder) => void;
  upload: (files: Dropped[], folder: Folder) => void;
  /** Uploads a file of this computer as the next version of another, whatever its name. */
  replace: (file: File, by: globalThis.File) => void;
  /**
   * Opens the dialog for uploading to the folder, from this computer or from addresses; optionally with addresses already filled
   * in, and a collection that the files are added to.
   */
  uploadWith: (from: "files" | "addresses", folder: Folder, addresses?: string[], collection?: Collection) => void;
  /** Takes what was dropped from outside the page: into a folder or, for a collection, into a folder chosen then. */
  receive: (transfer: DataTransfer, into: { folder: Folder; collection?: undefined } | { folder?: undefined; collection: Collection }) => void;
  /** Sets the subject of the details panel; null if nothing is selected, undefined if the page has no details. */
  inspect: (subject: Subject | null | undefined) => void;
  /** Sets the assets that the viewer's arrows go through. */
  browse: (assets: Asset[], more: () => void) => void;
  detailsOpen: boolean;
  toggleDetails: () => void;
};

export const CommandsContext = createContext<Commands | null>(null);

export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (commands === null) throw new Error("CommandsContext is missing");
  return commands;
}

/** Lets the viewer go through these assets in order, and load more if there are more. */
export function useBrowsed(assets: Asset[], more?: () => void) {
  const { browse } = useCommands();
  const latest = useRef(more);
  useEffect(() => {
    latest.current = more;
  });
  useEffect(() => browse(assets, () => latest.current?.()), [browse, assets]);
}

/** Keeps the details panel in step with the page. */
export function useInspected(subject: Subject | null) {
  const { inspect } = useCommands();
  useEffect(() => {
    inspect(subject);
    return () => inspect(undefined);
  }, [inspect, subject]);
}
