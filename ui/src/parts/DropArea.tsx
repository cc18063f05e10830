import { IconUpload } from "@tabler/icons-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import type { Folder } from "@/api/types";
import { droppedAddresses, droppedFiles } from "@/lib/drop";
import { useCommands } from "@/parts/commands";
import classes from "./DropArea.module.css";
import { useDragging } from "./useDragging";

type Props = { folder: Folder | undefined; children: ReactNode };

/** Takes what is dropped anywhere on the page, where the folder takes uploads: files, and links and pictures of other pages. */
export function DropArea({ folder, children }: Props) {
  const { t } = useTranslation();
  const { upload, uploadWith } = useCommands();
  const [over, setOver] = useState(false);
  // Entering a child fires before leaving its parent, so the two are counted.
  const depth = useRef(0);
  const open = folder?.can.includes("upload") ?? false;
  const isOwn = useDragging();
  const takes = ({ dataTransfer: { types } }: DragEvent) => open && !isOwn && (types.includes("Files") || types.includes("text/uri-list"));

  function leave() {
    depth.current = 0;
    setOver(false);
  }

  return (
    <div
      className={classes.area}
      onDragEnter={(event) => {
        if (!takes(event)) return;
        depth.current += 1;
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (takes(event) && --depth.current <= 0) leave();
      }}
      onDragOver={(event) => {
        if (takes(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!takes(event) || folder === undefined) return;
        event.preventDefault();
        leave();
        // A picture of another page may come as a file as well; where it does not, the server fetches it.
        const addresses = droppedAddresses(event.dataTransfer);
        void droppedFiles(event.dataTransfer).then((files) => {
          if (files.length > 0) upload(files, folder);
          else if (addresses.length > 0) uploadWith("addresses", folder, addresses);
        });
      }}
    >
      {children}
      {over && folder && (
        <div className={classes.veil}>
          <span className={classes.message}>
            <IconUpload size={20} /> {t("browse.dropHere", { name: folder.name || t("nav.library") })}
          </span>
        </div>
      )}
    </div>
  );
}
