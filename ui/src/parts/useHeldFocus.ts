import { type FocusEvent, useEffect, useEffectEvent, useRef } from "react";
import type { Asset } from "@/api/types";

/**
 * If the focused asset is deleted or moved away, calls `onLost` to move the focus on. The handlers belong to the list around the
 * assets.
 */
export function useHeldFocus(assets: Asset[], onLost: () => void) {
  const held = useRef<string>(null);
  const goOn = useEffectEvent(() => {
    if (held.current === null || document.activeElement !== document.body || assets.some(({ id }) => id === held.current)) return;
    held.current = null;
    if (assets.length > 0) onLost();
  });
  useEffect(() => goOn(), [assets]);
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      held.current = target.closest<HTMLElement>("[data-asset]")?.dataset.asset ?? held.current;
    },
    onBlur: ({ target, relatedTarget }: FocusEvent<HTMLElement>) => {
      // The user clicked elsewhere.
      if (relatedTarget === null && target.isConnected) held.current = null;
    },
  };
}
