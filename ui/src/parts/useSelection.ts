import { useCallback, useMemo, useState } from "react";
import type { Asset } from "@/api/types";
import { everything, extend, nothing, only, type Selection, toggle } from "@/lib/selection";

export type AssetSelection = ReturnType<typeof useSelection>;

/** Which of the assets shown are selected. What is no longer shown is no longer selected. */
export function useSelection(assets: Asset[]) {
  const [selection, setSelection] = useState<Selection>(nothing);
  const selected = useMemo(() => assets.filter((asset) => selection.ids.has(asset.id)), [assets, selection]);
  const order = useMemo(() => assets.map((asset) => asset.id), [assets]);
  return {
    selected,
    has: (id: string) => selection.ids.has(id),
    only: (id: string) => setSelection(only(id)),
    toggle: (id: string) => setSelection((before) => toggle(before, id)),
    extend: (id: string) => setSelection((before) => extend(before, id, order)),
    all: () => setSelection(everything(order)),
    clear: useCallback(() => setSelection(nothing), []),
  };
}
