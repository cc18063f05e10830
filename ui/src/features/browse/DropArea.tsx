import { IconUpload } from "@tabler/icons-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import type { Folder } from "@/api/types";
import { droppedFiles } from "@/lib/drop";
import { useCommands } from "@/parts/commands";
import classes from "./DropArea.module.css";

type Props = { folder: Folder | undefined; children: ReactNode };

/** Takes files dropped anywhere on the page, where the folder takes uploads. */
export function DropArea({ folder, children }: Props) {
  const { t } = useTranslation();
  const { upload } = useCommands();
  const [over, setOver] = useState(false);
  // Entering a child fires before leaving its parent, so the two are counted.
  const depth = useRef(0);
  const open = folder?.can.includes("upload") ?? false;
  const carriesFiles = (event: DragEvent) => open && event.dataTransfer.types.includes("Files");

  function leave() {
    depth.current = 0;
    setOver(false);
  }

  return (
    <div
      className={classes.area}
      onDragEnter={(event) => {
        if (!carriesFiles(event)) return;
        depth.current += 1;
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (carriesFiles(event) && --depth.current <= 0) leave();
      }}
      onDragOver={(event) => {
        if (carriesFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!carriesFiles(event) || folder === undefined) return;
        event.preventDefault();
        leave();
        void droppedFiles(event.dataTransfer).then((files) => upload(files, folder));
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
