import type { DragEvent } from "react";
import type { Folder } from "@/api/types";
import { mayMove } from "@/lib/transfer";
import { carriedBy, isFromOutside } from "./carried";
import { useCommands } from "./commands";
import { type DropHandlers, dropHandlers } from "./dropHandlers";

/** Makes an element a drop target for a folder: assets dropped on it are moved there; files from outside are uploaded. */
export function useFolderDrop() {
  const { move, receive } = useCommands();
  return (folder: Folder): DropHandlers => {
    const isSent = (event: DragEvent) => isFromOutside(event) && folder.can.includes("upload");
    return dropHandlers(
      (event) => (isSent(event) ? "copy" : mayMove(carriedBy(event), folder) ? "move" : undefined),
      (event) => (isSent(event) ? receive(event.dataTransfer, { folder }) : move(carriedBy(event), folder)),
    );
  };
}
