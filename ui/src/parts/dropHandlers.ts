import type { DragEvent } from "react";

/** The handlers that make an element a drop target. While it would accept what is over it, it has `data-over`. */
export function dropHandlers(effectOf: (event: DragEvent) => "move" | "copy" | undefined, take: (event: DragEvent) => void) {
  return {
    onDragOver: (event: DragEvent<HTMLElement>) => {
      const effect = effectOf(event);
      if (effect === undefined) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = effect;
      event.currentTarget.dataset.over = "true";
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) delete event.currentTarget.dataset.over;
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      delete event.currentTarget.dataset.over;
      if (effectOf(event) === undefined) return;
      event.preventDefault();
      take(event);
    },
  };
}

export type DropHandlers = ReturnType<typeof dropHandlers>;
