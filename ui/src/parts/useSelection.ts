import { useCallback, useEffect, useMemo, useState } from "react";
import type { Asset } from "@/api/types";
import { everything, exactly, extend, nothing, only, type Selection, toggle } from "@/lib/selection";
import { moreOf, type Pages } from "./More";

export type AssetSelection = ReturnType<typeof useSelection>;

/**
 * Which of the assets shown are selected. What is no longer shown is no longer selected.
 *
 * @param pages where more may come: selecting everything goes on until all of it is there
 */
export function useSelection(assets: Asset[], pages?: Pages) {
  const [selection, setSelection] = useState<Selection>(nothing);
  const more = pages && moreOf(pages);
  const complete = !pages?.hasNextPage;
  const { ids, whole } = selection;
  const selected = useMemo(() => (whole ? assets : ids.size === 0 ? [] : assets.filter((asset) => ids.has(asset.id))), [assets, ids, whole]);
  const order = () => assets.map((asset) => asset.id);
  // What appears later was not meant.
  if (whole && complete) setSelection(exactly(order()));
  useEffect(() => {
    if (whole) more?.();
  }, [whole, more]);
  return {
    selected,
    /** Whether more is to come of everything that somebody has selected. */
    coming: whole && !complete,
    has: (id: string) => whole || ids.has(id),
    only: (id: string) => setSelection(only(id)),
    set: (chosen: Iterable<string>) => setSelection(exactly(chosen)),
    toggle: (id: string) => setSelection((before) => toggle(before, id, order())),
    extend: (id: string) => setSelection((before) => extend(before, id, order())),
    all: () => setSelection(everything(order())),
    clear: useCallback(() => setSelection((before) => (before === nothing ? before : nothing)), []),
  };
}
