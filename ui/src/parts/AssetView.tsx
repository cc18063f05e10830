import { useElementSize } from "@mantine/hooks";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import type { Asset } from "@/api/types";
import { type AssetAction, offered } from "@/lib/actions";
import { moved } from "@/lib/moves";
import grid from "./AssetGrid.module.css";
import { actionOf } from "./assetItem";
import { AssetListHead } from "./AssetListHead";
import { AssetRow } from "./AssetRow";
import { AssetTile } from "./AssetTile";
import list from "./AssetList.module.css";
import type { AssetSelection } from "./useSelection";

export type View = "grid" | "list";

type Props = {
  assets: Asset[];
  label: string;
  view: View;
  sort?: string;
  /** Left out where the order is fixed. */
  onSort?: (sort: string) => void;
  selection: AssetSelection;
  mayRemoveFromCollection?: boolean;
  onAction: (action: AssetAction, assets: Asset[]) => void;
};

const gap = 12;
const smallestTile = 168;
const rowHeight = 52;
const captionHeight = 48;
// A cautious width of a character in a tile's caption.
const characterWidth = 7.4;

/** Files and folders as tiles or rows. Only what is near the window is in the document, so its cost does not grow with the folder. */
export function AssetView({ assets, label, view, sort, onSort, selection, mayRemoveFromCollection, onAction }: Props) {
  const { ref, width } = useElementSize();
  const body = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [top, setTop] = useState(0);
  const columns = view === "list" ? 1 : Math.max(2, Math.floor((width + gap) / (smallestTile + gap)));
  const tileWidth = (width - gap * (columns - 1)) / columns;
  const nameLength = Math.floor((tileWidth - 56) / characterWidth) * 2;
  const height = view === "list" ? rowHeight : Math.round(tileWidth * 0.75) + captionHeight + gap;

  const rows = useWindowVirtualizer({
    count: Math.ceil(assets.length / columns),
    estimateSize: () => height,
    overscan: 4,
    scrollMargin: top,
    scrollPaddingStart: 120,
    scrollPaddingEnd: 96,
  });

  useLayoutEffect(() => rows.measure(), [rows, height]);
  useLayoutEffect(() => {
    if (body.current) setTop(body.current.getBoundingClientRect().top + window.scrollY);
  }, [width, view]);

  function focus(index: number) {
    setActive(index);
    rows.scrollToIndex(Math.floor(index / columns));
    // The row may have to be drawn first.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.target as HTMLElement).hasAttribute("data-index")) return;
    const asset = assets[active];
    if (asset === undefined) return;
    const next = moved(event.key, active, assets.length, columns);
    const action = actionOf(event);
    const chosen = selection.has(asset.id) ? selection.selected : [asset];
    if (next !== undefined) {
      focus(next);
      const target = assets[next];
      if (event.shiftKey && target) selection.extend(target.id);
    } else if (event.key === " ") selection.toggle(asset.id);
    else if (event.key === "a" && (event.ctrlKey || event.metaKey)) selection.all();
    else if (event.key === "Escape") selection.clear();
    else if (action !== undefined && offered(chosen, mayRemoveFromCollection).includes(action)) onAction(action, chosen);
    else return;
    event.preventDefault();
  }

  const item = (asset: Asset, index: number) => ({
    asset,
    index,
    selection,
    active: index === Math.min(active, assets.length - 1),
    actions: offered([asset], mayRemoveFromCollection),
    onActivate: setActive,
    onAction,
  });

  return (
    <div ref={ref} role="grid" aria-label={label} aria-multiselectable aria-rowcount={rows.options.count} className={view === "grid" ? grid.grid : undefined} data-selecting={selection.selected.length > 0} onKeyDown={onKeyDown} style={{ containerType: "inline-size" }}>
      {view === "list" && <AssetListHead sort={sort} onSort={onSort} selection={selection} count={assets.length} />}
      <div ref={body} role="presentation" style={{ position: "relative", height: rows.getTotalSize() }}>
        {width > 0 &&
          rows.getVirtualItems().map((row) => {
            const offset = { transform: `translateY(${row.start - top}px)` };
            const shown = assets.slice(row.index * columns, (row.index + 1) * columns);
            if (view === "list") {
              const asset = shown[0];
              return asset && <div key={asset.id} role="presentation" className={list.place} style={offset}><AssetRow {...item(asset, row.index)} /></div>;
            }
            const columnsStyle = { "--gap": `${gap}px`, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, height: height - gap };
            return (
              <div key={row.key} role="row" aria-rowindex={row.index + 1} className={grid.row} style={{ ...offset, ...columnsStyle }}>
                {shown.map((asset, column) => <AssetTile key={asset.id} nameLength={nameLength} {...item(asset, row.index * columns + column)} />)}
              </div>
            );
          })}
      </div>
    </div>
  );
}
