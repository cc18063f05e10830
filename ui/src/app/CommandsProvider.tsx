import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import type { Asset, Collection, File, Folder, Subject } from "@/api/types";
import { FolderPictures } from "@/features/browse/FolderPictures";
import { enqueue } from "@/features/upload/queue";
import { usePublishing } from "@/features/asset/usePublishing";
import { useDeleting } from "@/features/transfer/useDeleting";
import { useTransfer } from "@/features/transfer/useTransfer";
import { copy } from "@/lib/clipboard";
import { downloadUrl, parent } from "@/lib/path";
import { mayCopy, mayMove } from "@/lib/transfer";
import { patient } from "@/lib/patient";
import { type Commands, CommandsContext, type FolderWish, type ZipWish } from "@/parts/commands";
import { useToast } from "@/parts/toast";
import { usePageKeys } from "@/parts/usePageKeys";
import { InspectedContext } from "./inspected";
import { useDetails } from "./useDetails";
import { useDownload } from "./useDownload";
import { useReceive } from "./useReceive";

const AddToCollectionsDialog = lazy(() => patient(() => import("@/features/collections/AddToCollectionsDialog")).then((module) => ({ default: module.AddToCollectionsDialog })));
const EditDialog = lazy(() => patient(() => import("@/features/asset/EditDialog")).then((module) => ({ default: module.EditDialog })));
const SignedUrlDialog = lazy(() => patient(() => import("@/features/asset/SignedUrlDialog")).then((module) => ({ default: module.SignedUrlDialog })));
const FolderPicker = lazy(() => patient(() => import("@/features/transfer/FolderPicker")).then((module) => ({ default: module.FolderPicker })));
const RenameDialog = lazy(() => patient(() => import("@/features/asset/RenameDialog")).then((module) => ({ default: module.RenameDialog })));
const DetailsPanel = lazy(() => patient(() => import("@/features/asset/DetailsPanel")).then((module) => ({ default: module.DetailsPanel })));
const Viewer = lazy(() => patient(() => import("@/features/viewer/Viewer")).then((module) => ({ default: module.Viewer })));
const ShareDialog = lazy(() => patient(() => import("@/features/share/ShareDialog")).then((module) => ({ default: module.ShareDialog })));
const UploadDialog = lazy(() => patient(() => import("@/features/upload/UploadDialog")).then((module) => ({ default: module.UploadDialog })));
const PictureDialog = lazy(() => patient(() => import("@/features/downloads/PictureDialog")).then((module) => ({ default: module.PictureDialog })));
const ZipDialog = lazy(() => patient(() => import("@/features/downloads/ZipDialog")).then((module) => ({ default: module.ZipDialog })));

const pathOf = (asset: Asset) => (asset.type === "file" ? asset.filePath : asset.folderPath);
/** The path of its folder, if the user may see that folder. */
const placeOf = (asset: Asset) => (asset.parentId == null ? undefined : parent(pathOf(asset)));

const none: Asset[] = [];

type Open = { dialog: "add" | "edit"; assets: Asset[] } | { dialog: "rename"; asset: Asset } | { dialog: "sign" | "picture"; file: File } | { dialog: "share"; subject: Subject } | { dialog: "folder"; wish: FolderWish } | { dialog: "upload"; from: "files" | "addresses"; folder: Folder; addresses?: string[]; collection?: Collection } | { dialog: "zip"; wish: ZipWish } | null;

/** Connects the features: a page asks for something, and another feature's dialog does it. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const toast = useToast();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const [inspected, inspect] = useState<Subject | null | undefined>();
  const { detailsOpen, setDetailsOpen, toggleDetails } = useDetails();
  const { show } = useSearch({ strict: false });
  const [{ browsed, more }, setBrowsed] = useState<{ browsed: Asset[]; more?: () => void }>({ browsed: none });
  const browse = useCallback((assets: Asset[], next: () => void) => setBrowsed({ browsed: assets, more: next }), []);
  const download = useDownload();
  const transfer = useTransfer();
  const remove = useDeleting();
  const publish = usePublishing();
  const close = () => setOpen(null);
  usePageKeys([["i", () => inspected !== undefined && toggleDetails()]]);
  const downloadAs = (wish: ZipWish) => setOpen({ dialog: "zip", wish });
  const uploadWith: Commands["uploadWith"] = (from, folder, addresses, collection) => setOpen({ dialog: "upload", from, folder, addresses, collection });
  const pickFolder = (wish: FolderWish) => setOpen({ dialog: "folder", wish });
  const view = (id: string | undefined, replace = false) => void navigate({ to: ".", search: (before) => ({ ...before, show: id }), replace, resetScroll: false });
  const { history } = useRouter();
  const viewedFromHere = useRef(false);

  /** Returns to the page from which the viewer was opened, or just closes it if the user came by the file's address. */
  function unview() {
    if (viewedFromHere.current) history.back();
    else view(undefined, true);
    viewedFromHere.current = false;
  }

  const run: Commands["run"] = (action, assets) => {
    const [asset] = assets;
    if (asset === undefined) return;
    switch (action) {
      case "open":
        if (asset.type === "folder") void navigate({ to: "/library/$", params: { _splat: asset.folderPath.slice(1) } });
        else {
          viewedFromHere.current = true;
          view(asset.id);
        }
        break;
      case "reveal":
        void navigate({ to: "/library/$", params: { _splat: parent(pathOf(asset)).slice(1) }, search: { at: asset.id } });
        break;
      case "download":
        if (asset.type === "file" && assets.length === 1) location.assign(downloadUrl(asset.url));
        else download({ assetIds: assets.map(({ id }) => id) });
        break;
      case "downloadAs":
        // Some pictures cannot be converted; a zip then contains the originals.
        if (asset.type === "file" && asset.thumbnail && assets.length === 1) setOpen({ dialog: "picture", file: asset });
        else downloadAs({ assetIds: assets.map(({ id }) => id) });
        break;
      case "copyUrl":
        if (asset.type === "file") void copy(new URL(asset.url, location.origin).href).then(() => toast.done(t("action.urlCopied")), toast.failed);
        break;
      case "signedUrl":
        if (asset.type === "file") setOpen({ dialog: "sign", file: asset });
        break;
      case "addToCollection":
        setOpen({ dialog: "add", assets });
        break;
      case "share":
        setOpen({ dialog: "share", subject: { kind: "asset", asset } });
        break;
      case "rename":
        setOpen({ dialog: "rename", asset });
        break;
      case "move":
        pickFolder({
          title: t("transfer.moveTitle", { count: assets.length }),
          confirm: t("transfer.moveHere"),
          start: placeOf(asset),
          allows: (folder) => mayMove(assets, folder),
          onPick: (folder) => transfer.move(assets, folder),
        });
        break;
      case "copy":
        pickFolder({
          title: t("transfer.copyTitle", { count: assets.length }),
          confirm: t("transfer.copyHere"),
          start: placeOf(asset),
          allows: (folder) => mayCopy(assets, folder),
          offersVersions: true,
          onPick: (folder, withVersions) => transfer.copy(assets, folder, withVersions),
        });
        break;
      case "edit":
        setOpen({ dialog: "edit", assets });
        break;
      case "publish":
      case "unpublish":
        publish(assets, action === "publish");
        break;
      case "details":
        inspect({ kind: "asset", asset });
        setDetailsOpen(true);
        break;
      case "delete":
        remove(assets);
        break;
    }
  };

  const commands: Commands = {
    run,
    download,
    downloadAs,
    share: (subject) => setOpen({ dialog: "share", subject }),
    pickFolder,
    move: transfer.move,
    upload: (files, folder) => void enqueue(files, folder.folderPath),
    replace: (file, by) => void enqueue([{ file: new globalThis.File([by], file.name, { type: by.type, lastModified: by.lastModified }), below: "" }], parent(file.filePath), { onTaken: "version" }),
    uploadWith,
    receive: useReceive({ pickFolder, uploadWith }),
    inspect,
    browse,
    detailsOpen,
    toggleDetails,
  };

  return (
    <CommandsContext value={commands}>
      <InspectedContext value={useMemo(() => ({ inspected, detailsOpen, close: toggleDetails }), [inspected, detailsOpen, toggleDetails])}>
        <FolderPictures assets={browsed}>{children}</FolderPictures>
      </InspectedContext>
      <Suspense>
        {show !== undefined && <Viewer id={show} among={browsed} onMore={more} details={(file) => <Suspense><DetailsPanel subject={{ kind: "asset", asset: file }} withPreview={false} /></Suspense>} onShow={(id) => view(id, true)} onClose={unview} />}
        {open?.dialog === "add" && <AddToCollectionsDialog assets={open.assets} onClose={close} />}
        {open?.dialog === "edit" && <EditDialog assets={open.assets} onClose={close} />}
        {open?.dialog === "folder" && <FolderPicker wish={open.wish} onClose={close} />}
        {open?.dialog === "rename" && <RenameDialog asset={open.asset} onClose={close} />}
        {open?.dialog === "sign" && <SignedUrlDialog file={open.file} onClose={close} />}
        {open?.dialog === "upload" && <UploadDialog folder={open.folder} from={open.from} known={open.addresses} collection={open.collection} onClose={close} />}
        {open?.dialog === "picture" && <PictureDialog file={open.file} onClose={close} />}
        {open?.dialog === "zip" && <ZipDialog wish={open.wish} onMake={download} onClose={close} />}
        {open?.dialog === "share" && <ShareDialog subject={open.subject} onClose={close} />}
      </Suspense>
    </CommandsContext>
  );
}
