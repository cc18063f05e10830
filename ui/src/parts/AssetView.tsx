import { useElementSize } from "@mantine/hooks";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Asset } from "@/api/types";
import { type Around, type AssetAction, offered } from "@/lib/actions";
import { useTranslation } from "@/lib/i18n";
import { moved } from "@/lib/moves";
import grid from "./AssetGrid.module.css";
import { actionOf } from "./assetItem";
import { useCommands } from "./commands";
import { AssetListHead } from "./AssetListHead";
import { AssetRow } from "./AssetRow";
import { AssetTile } from "./AssetTile";
import list from "./AssetList.module.css";
import { type At, ContextMenu } from "./ContextMenu";
import { useFolderDrop } from "./useFolderDrop";
import { useHeldFocus } from "./useHeldFocus";
import { useRubberBand } from "./useRubberBand";
import type { AssetSelection } from "./useSelection";
import { type View, tileWidths } from "./views";

type Props = {
  assets: Asset[];
  /** The number of all assets, as far as known; the rest is loaded as it comes near. */
  total?: number;
  onMore?: () => void;
  label: string;
  view: View;
  sort?: string;
  /** Left out if the order is fixed. */
  onSort?: (sort: string) => void;
  selection: AssetSelection;
  around?: Around;
  /** The id of an asset to highlight: it is selected and scrolled into view once it is loaded. */
  at?: string;
  onAction: (action: AssetAction, assets: Asset[]) => void;
};

const gap = 12;
const rowHeight = 52;
const captionHeight = 48;
// In pixels: a cautious character width in a tile's caption, and the width beside the name, which includes the dots if they are
// always visible.
const characterWidth = 7.4;
const besideName = window.matchMedia("(hover: hover)").matches ? 16 : 56;
const rowsAhead = 8;
/** By page path, the id of the current item when the page was left. */
const leftAt = new Map<string, string>();

/** The current item, by its id too: the list may change while the focus stays on the item. */
type Held = { index: number; id?: string };

const heldAt = (assets: Asset[], index: number): Held => ({ index: Math.max(0, index), id: assets[index]?.id });

/** Where the current item is now or, if it is gone, what is current in its place. */
function placeOf({ index, id }: Held, assets: Asset[]): number {
  const found = id === undefined || assets[index]?.id === id ? index : assets.findIndex((asset) => asset.id === id);
  return Math.min(found >= 0 ? found : index, Math.max(0, assets.length - 1));
}

/** Files and folders as tiles or rows. Only those near the visible part are in the document, so the cost does not grow with the folder. */
export function AssetView({ assets, total = assets.length, onMore, label, view, sort, onSort, selection, around, at, onAction }: Props) {
  const { ref, width } = useElementSize();
  const body = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(() => heldAt(assets, assets.findIndex(({ id }) => id === leftAt.get(location.pathname))));
  const active = useMemo(() => placeOf(held, assets), [held, assets]);
  const setActive = (index: number) => setHeld(heldAt(assets, index));
  const [top, setTop] = useState(0);
  const [menu, setMenu] = useState<At | null>(null);
  const isList = view === "list";
  const count = Math.max(total, assets.length);
  const smallest = isList ? width : tileWidths[view];
  const columns = isList ? 1 : Math.max(1, Math.floor((width + gap) / (smallest + gap)));
  const tileWidth = (width - gap * (columns - 1)) / columns;
  const nameLength = Math.floor((tileWidth - besideName) / characterWidth) * 2;
  const height = isList ? rowHeight : Math.round(tileWidth * 0.75) + captionHeight + gap;

  const rows = useWindowVirtualizer({
    count: Math.ceil(count / columns),
    estimateSize: () => height,
    overscan: 4,
    scrollMargin: top,
    scrollPaddingStart: 172,
    scrollPaddingEnd: 96,
  });
  const shownRows = rows.getVirtualItems();
  const lastShown = ((shownRows.at(-1)?.index ?? 0) + rowsAhead) * columns;
  const needsMore = onMore !== undefined && lastShown >= assets.length;

  useLayoutEffect(() => rows.measure(), [rows, height]);
  useLayoutEffect(() => {
    if (body.current) setTop(body.current.getBoundingClientRect().top + window.scrollY);
  }, [width, view]);
  useEffect(() => {
    if (needsMore) onMore();
  }, [needsMore, onMore, assets.length]);

  const activeId = assets[active]?.id;
  useEffect(() => {
    if (activeId !== undefined) leftAt.set(location.pathname, activeId);
  }, [activeId]);

  const { t } = useTranslation();
  const { detailsOpen, toggleDetails } = useCommands();
  const dropOn = useFolderDrop();
  const band = useRubberBand(body, { columns, width: tileWidth, height, gap: isList ? 0 : gap, count: assets.length }, (indices) =>
    selection.set(indices.map((index) => assets[index]?.id ?? "")),
  );

  function focus(index: number) {
    setActive(index);
    rows.scrollToIndex(Math.floor(index / columns));
    // The row may have to be rendered first.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-index="${String(index)}"]`)?.focus({ preventScroll: true }));
  }

  const pointed = at === undefined ? -1 : assets.findIndex(({ id }) => id === at);
  const pointOut = useEffectEvent((id: string) => {
    selection.only(id);
    focus(pointed);
  });
  const ready = width > 0 && pointed >= 0;
  useEffect(() => {
    if (!ready || at === undefined) return;
    const drawn = requestAnimationFrame(() => pointOut(at));
    return () => cancelAnimationFrame(drawn);
  }, [ready, at]);

  function onKeyDown(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    const asset = assets[active];
    if (!target.hasAttribute("data-index") || asset === undefined) return;
    const next = moved(event.key, active, assets.length, columns);
    const action = actionOf(event);
    const chosen = selection.has(asset.id) ? selection.selected : [asset];
    if (next !== undefined) {
      const reached = assets[next];
      if (event.shiftKey && reached) {
        if (selection.selected.length === 0) selection.only(asset.id);
        selection.extend(reached.id);
      }
      focus(next);
    } else if (event.key === " ") selection.toggle(asset.id);
    else if (event.key === "i" && detailsOpen) toggleDetails();
    else if (event.key === "a" && (event.ctrlKey || event.metaKey)) selection.all();
    else if (event.key === "Escape") selection.clear();
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      const { left, bottom } = target.getBoundingClientRect();
      if (!selection.has(asset.id)) selection.only(asset.id);
      setMenu({ x: left + 16, y: bottom - 16 });
    } else if (action !== undefined && !event.repeat && !selection.coming && offered(chosen, around).includes(action)) onAction(action, chosen);
    else return;
    event.preventDefault();
  }

  function closeMenu() {
    setMenu(null);
    body.current?.querySelector<HTMLElement>(`[data-index="${String(active)}"]`)?.focus({ preventScroll: true });
  }

  const heldFocus = useHeldFocus(assets, () => focus(active));

  const item = (asset: Asset, index: number) => ({
    asset,
    index,
    selection,
    active: index === active,
    onActivate: setActive,
    onAction,
    drop: asset.type === "folder" ? dropOn(asset) : undefined,
    onMenu: (_: Asset, at: At) => {
      setActive(index);
      setMenu(at);
    },
  });

  return (
    <div ref={ref} role="grid" aria-label={label} aria-multiselectable aria-rowcount={rows.options.count} className={isList ? undefined : grid.grid} data-selecting={selection.selected.length > 0} onKeyDown={onKeyDown} {...heldFocus} style={{ containerType: "inline-size" }}>
      {isList && <AssetListHead sort={sort} onSort={onSort} selection={selection} count={count} />}
      <div ref={body} role="presentation" style={{ position: "relative", height: rows.getTotalSize() }}>
        {band && <div className={grid.band} style={{ left: band.left, top: band.top, width: band.right - band.left, height: band.bottom - band.top }} />}
        {width > 0 &&
          shownRows.map((row) => {
            const offset = { transform: `translateY(${String(row.start - top)}px)` };
            const shown = assets.slice(row.index * columns, (row.index + 1) * columns);
            const first = shown[0];
            if (first === undefined) return <div key={row.key} aria-hidden className={isList ? list.coming : grid.coming} style={{ ...offset, height: height - gap }} />;
            if (isList) return <div key={first.id} role="presentation" className={list.place} style={offset}><AssetRow {...item(first, row.index)} /></div>;
            const columnsStyle = { "--gap": `${String(gap)}px`, gridTemplateColumns: `repeat(${String(columns)}, minmax(0, 1fr))`, height: height - gap };
            return (
              <div key={row.key} role="row" aria-rowindex={row.index + 1} className={grid.row} style={{ ...offset, ...columnsStyle }}>
                {shown.map((asset, column) => <AssetTile key={asset.id} nameLength={nameLength} width={tileWidth} eager={row.start < window.innerHeight} {...item(asset, row.index * columns + column)} />)}
              </div>
            );
          })}
      </div>
      <ContextMenu at={menu} label={label} title={selection.selected.length === 1 ? (selection.selected[0]?.name ?? "") : t("browse.selected", { count: selection.selected.length })} actions={menu && !selection.coming ? offered(selection.selected, around) : []} onAction={(action) => onAction(action, selection.selected)} onClose={closeMenu} />
    </div>
  );
}
