import type { DragEvent } from "react";
import type { Asset } from "@/api/types";

const type = "application/x-vitrine-assets";

// The data of a drag can be read only when it ends, but whether a target accepts it must be known before.
let carried: Asset[] = [];

/** Starts a drag of these assets. */
export function carry(event: DragEvent, assets: Asset[]) {
  carried = assets;
  event.dataTransfer.effectAllowed = "copyMove";
  event.dataTransfer.setData(type, assets.map(({ id }) => id).join(" "));
  event.dataTransfer.setData("text/plain", assets.map(({ name }) => name).join("\n"));
}

/** The assets being dragged; none if something else is dragged. */
export const carriedBy = (event: DragEvent): Asset[] => (event.dataTransfer.types.includes(type) ? carried : []);

// A link of this page looks the same as a link of another.
let isOwn = false;
addEventListener("dragstart", () => (isOwn = true), true);
addEventListener("dragend", () => (isOwn = false), true);

/** Whether a drag brings files of this computer, or links or pictures of another page. */
export const isFromOutside = ({ dataTransfer: { types } }: DragEvent) => !isOwn && (types.includes("Files") || types.includes("text/uri-list"));
