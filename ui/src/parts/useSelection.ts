import { useCallback, useMemo, useState } from "react";
import type { Asset } from "@/api/types";
import { everything, exactly, extend, nothing, only, type Selection, toggle } from "@/lib/selection";

export type AssetSelection = ReturnType<typeof useSelection>;

/** Which of the assets shown are selected. What is no longer shown is no longer selected. */
export function useSelection(assets: Asset[]) {
  const [selection, setSelection] = useState<Selection>(nothing);
  const selected = useMemo(() => (selection.ids.size === 0 ? [] : assets.filter((asset) => selection.ids.has(asset.id))), [assets, selection]);
  const order = () => assets.map((asset) => asset.id);
  return {
    selected,
    has: (id: string) => selection.ids.has(id),
    only: (id: string) => setSelection(only(id)),
    set: (ids: Iterable<string>) => setSelection(exactly(ids)),
    toggle: (id: string) => setSelection((before) => toggle(before, id)),
    extend: (id: string) => setSelection((before) => extend(before, id, order())),
    all: () => setSelection(everything(order())),
    clear: useCallback(() => setSelection((before) => (before.ids.size === 0 ? before : nothing)), []),
  };
}
