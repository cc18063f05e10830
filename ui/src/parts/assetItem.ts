import type { DragEvent, KeyboardEvent, MouseEvent } from "react";
import type { Asset } from "@/api/types";
import type { AssetAction } from "@/lib/actions";
import { carry } from "./carried";
import type { At } from "./ContextMenu";
import type { DropHandlers } from "./dropHandlers";
import { longPressHandlers, toldOfLongPress } from "./longPress";
import type { AssetSelection } from "./useSelection";

export type ItemProps = {
  asset: Asset;
  index: number;
  selection: AssetSelection;
  active: boolean;
  onActivate: (index: number) => void;
  onAction: (action: AssetAction, assets: Asset[]) => void;
  onMenu: (asset: Asset, at: At) => void;
  /** For folders: the drop handlers. */
  drop?: DropHandlers;
};

const coarse = matchMedia("(pointer: coarse)");
const isTouch = () => coarse.matches;

/** What tiles and rows have in common: focus, selection by pointer, and dragging. */
export function itemHandlers({ asset, index, selection, active, onActivate, onAction, onMenu, drop }: ItemProps) {
  const hold = () => selection.toggle(asset.id);
  return {
    ...drop,
    ...(isTouch() && longPressHandlers(hold)),
    "data-index": index,
    "data-asset": asset.id,
    "aria-selected": selection.has(asset.id),
    tabIndex: active ? 0 : -1,
    // On a touch screen, a long press selects instead.
    draggable: !isTouch(),
    onFocus: () => onActivate(index),
    onClick: (event: MouseEvent) => {
      const touch = isTouch();
      if (event.shiftKey) selection.extend(asset.id);
      else if (event.ctrlKey || event.metaKey || (touch && selection.selected.length > 0)) selection.toggle(asset.id);
      else if (touch) onAction("open", [asset]);
      else selection.only(asset.id);
    },
    onDoubleClick: () => onAction("open", [asset]),
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      if (isTouch()) toldOfLongPress(hold);
      else {
        if (!selection.has(asset.id)) selection.only(asset.id);
        onMenu(asset, { x: event.clientX, y: event.clientY });
      }
    },
    onDragStart: (event: DragEvent) => {
      const chosen = selection.has(asset.id) ? selection.selected : [asset];
      if (!selection.has(asset.id)) selection.only(asset.id);
      carry(event, chosen);
    },
  };
}

export function nameHandlers({ asset, onAction }: ItemProps) {
  return {
    onClick: (event: MouseEvent) => {
      if (event.shiftKey || event.ctrlKey || event.metaKey) return;
      event.stopPropagation();
      onAction("open", [asset]);
    },
  };
}

/** For the three dots, which open the menu below them. */
export function dotsHandlers({ asset, selection, onMenu }: ItemProps) {
  return {
    onClick: (event: MouseEvent) => {
      event.stopPropagation();
      const { left, bottom } = event.currentTarget.getBoundingClientRect();
      if (!selection.has(asset.id)) selection.only(asset.id);
      onMenu(asset, { x: left, y: bottom });
    },
    onDoubleClick: (event: MouseEvent) => event.stopPropagation(),
  };
}

const keys: Record<string, AssetAction> = {
  Enter: "open",
  F2: "rename",
  Delete: "delete",
  c: "addToCollection",
  m: "move",
  e: "edit",
  s: "share",
  d: "download",
  i: "details",
};

/** The action of a key pressed on an item, if any. */
export function actionOf(event: KeyboardEvent): AssetAction | undefined {
  return event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
}
