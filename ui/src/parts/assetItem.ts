import type { KeyboardEvent, MouseEvent } from "react";
import type { Asset } from "@/api/types";
import type { AssetAction } from "@/lib/actions";
import type { AssetSelection } from "./useSelection";

export type ItemProps = {
  asset: Asset;
  index: number;
  selection: AssetSelection;
  active: boolean;
  actions: AssetAction[];
  onActivate: (index: number) => void;
  onAction: (action: AssetAction, assets: Asset[]) => void;
};

/** What a tile and a row have in common: focus, and what a pointer does to the selection. */
export function itemHandlers({ asset, index, selection, active, onActivate, onAction }: ItemProps) {
  return {
    "data-index": index,
    "aria-selected": selection.has(asset.id),
    tabIndex: active ? 0 : -1,
    onFocus: () => onActivate(index),
    onClick: (event: MouseEvent) => {
      const touched = matchMedia("(pointer: coarse)").matches;
      if (event.shiftKey) selection.extend(asset.id);
      else if (event.ctrlKey || event.metaKey || (touched && selection.selected.length > 0)) selection.toggle(asset.id);
      else if (touched) onAction("open", [asset]);
      else selection.only(asset.id);
    },
    onDoubleClick: () => onAction("open", [asset]),
    onContextMenu: (event: MouseEvent) => {
      // A long press on a phone arrives as this.
      if (!matchMedia("(pointer: coarse)").matches) return;
      event.preventDefault();
      selection.toggle(asset.id);
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

const keys: Record<string, AssetAction> = {
  Enter: "open",
  F2: "rename",
  Delete: "delete",
  c: "addToCollection",
  s: "share",
  d: "download",
  i: "details",
};

/** The action of a key pressed on an item, if any. */
export function actionOf(event: KeyboardEvent): AssetAction | undefined {
  return event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
}
