import type { DragEvent } from "react";
import type { Folder } from "@/api/types";
import { mayMove } from "@/lib/transfer";
import { carriedBy } from "./carried";
import { useCommands } from "./commands";

export type DropHandlers = ReturnType<ReturnType<typeof useFolderDrop>>;

/** What makes an element stand for a folder: assets that are dropped on it are moved there. While it would take them it has `data-over`. */
export function useFolderDrop() {
  const { move } = useCommands();
  return (folder: Folder) => {
    const takes = (event: DragEvent) => mayMove(carriedBy(event), folder);
    return {
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (!takes(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "move";
        event.currentTarget.dataset.over = "true";
      },
      onDragLeave: (event: DragEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) delete event.currentTarget.dataset.over;
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        delete event.currentTarget.dataset.over;
        if (!takes(event)) return;
        event.preventDefault();
        move(carriedBy(event), folder);
      },
    };
  };
}
