import type { DragEvent } from "react";
import type { Asset } from "@/api/types";

const type = "application/x-vitrine-assets";

// What a drag carries can only be read when it ends; where it may end has to be known before.
let carried: Asset[] = [];

/** Begins to drag these. */
export function carry(event: DragEvent, assets: Asset[]) {
  carried = assets;
  event.dataTransfer.effectAllowed = "copyMove";
  event.dataTransfer.setData(type, assets.map(({ id }) => id).join(" "));
  event.dataTransfer.setData("text/plain", assets.map(({ name }) => name).join("\n"));
}

/** The assets that a drag carries; none for anything else that is dragged. */
export const carriedBy = (event: DragEvent): Asset[] => (event.dataTransfer.types.includes(type) ? carried : []);

// A link of this page looks as one of another does.
let isOwn = false;
addEventListener("dragstart", () => (isOwn = true), true);
addEventListener("dragend", () => (isOwn = false), true);

/** Whether a drag brings files of this computer, or links or pictures of another page. */
export const isFromOutside = ({ dataTransfer: { types } }: DragEvent) => !isOwn && (types.includes("Files") || types.includes("text/uri-list"));
