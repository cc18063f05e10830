import { type FocusEvent, useEffect, useEffectEvent, useRef } from "react";
import type { Asset } from "@/api/types";

/** Where what had the focus is deleted or moved away, lets `onLost` take the focus on; for the list around the assets. */
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
      // Somebody clicked beside it.
      if (relatedTarget === null && target.isConnected) held.current = null;
    },
  };
}
