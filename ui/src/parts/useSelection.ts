import { useCallback, useEffect, useMemo, useState } from "react";
import type { Asset } from "@/api/types";
import { everything, exactly, extend, nothing, only, type Selection, toggle } from "@/lib/selection";
import { moreOf, type Pages } from "./More";

export type AssetSelection = ReturnType<typeof useSelection>;

/**
 * The selection among the assets shown; assets no longer shown are no longer selected.
 *
 * @param pages set if more may be loaded: selecting everything goes on until all are loaded
 */
export function useSelection(assets: Asset[], pages?: Pages) {
  const [selection, setSelection] = useState<Selection>(nothing);
  const more = pages && moreOf(pages);
  const complete = !pages?.hasNextPage;
  const { ids, whole } = selection;
  const selected = useMemo(() => (whole ? assets : ids.size === 0 ? [] : assets.filter((asset) => ids.has(asset.id))), [assets, ids, whole]);
  const order = () => assets.map((asset) => asset.id);
  // Assets that appear later are not included.
  if (whole && complete) setSelection(exactly(order()));
  useEffect(() => {
    if (whole) more?.();
  }, [whole, more]);
  return {
    selected,
    /** Whether everything is selected but not all of it loaded. */
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
