import { createContext, useContext, useEffect, useRef } from "react";
import type { Asset, Collection, File, Folder, Subject } from "@/api/types";
import type { AssetAction, MemberAction } from "@/lib/actions";
import type { Dropped } from "@/lib/drop";

/** A folder that somebody is to choose. */
export type FolderWish = {
  title: string;
  confirm: string;
  /** The path to begin at. */
  start?: string;
  allows: (folder: Folder) => boolean;
  /** Whether to ask for former versions, too. */
  offersVersions?: boolean;
  onPick: (folder: Folder, withVersions: boolean) => void;
};

/** What is to be in a zip, what becomes of the pictures in it, and whether a list of all files is. */
export type ZipWish = { assetIds?: string[]; collectionIds?: string[]; transformation?: string; manifest?: boolean; name?: string };

/** What any page may ask for, though another feature does it. The app puts it together. */
export type Commands = {
  run: (action: Exclude<AssetAction, MemberAction>, assets: Asset[]) => void;
  /** Makes one zip of these and begins to save it. */
  download: (what: ZipWish) => void;
  /** The same once it is chosen what becomes of pictures. */
  downloadAs: (what: ZipWish) => void;
  share: (subject: Subject) => void;
  pickFolder: (wish: FolderWish) => void;
  move: (assets: Asset[], folder: Folder) => void;
  upload: (files: Dropped[], folder: Folder) => void;
  /** Makes a file of this computer the next version of another, whatever it is called here. */
  replace: (file: File, by: globalThis.File) => void;
  /** Asks what is to be sent there, from this computer or from addresses, and how; some of these may be known already, and a collection that gets it too. */
  uploadWith: (from: "files" | "addresses", folder: Folder, addresses?: string[], collection?: Collection) => void;
  /** Takes what was dropped and comes from outside of the page: into a folder, or by way of one into a collection. */
  receive: (transfer: DataTransfer, into: { folder: Folder; collection?: undefined } | { folder?: undefined; collection: Collection }) => void;
  /** Shows this in the details panel, if the panel is open; null where nothing is chosen, undefined where a page has no details. */
  inspect: (subject: Subject | null | undefined) => void;
  /** What the arrows of the viewer go through: the files of the page. */
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

/** Lets the viewer go through these, in their order, and ask for more where there are more. */
export function useBrowsed(assets: Asset[], more?: () => void) {
  const { browse } = useCommands();
  const latest = useRef(more);
  useEffect(() => {
    latest.current = more;
  });
  useEffect(() => browse(assets, () => latest.current?.()), [browse, assets]);
}

/** Keeps the details panel on what the page is about. */
export function useInspected(subject: Subject | null) {
  const { inspect } = useCommands();
  useEffect(() => {
    inspect(subject);
    return () => inspect(undefined);
  }, [inspect, subject]);
}
