import { useEffect, useEffectEvent } from "react";

/** Gives the focus back, when this goes, to what had it before; or to what `instead` finds, where it finds something. */
export function useFocusBack(instead?: () => HTMLElement | null) {
  const other = useEffectEvent(() => instead?.());
  useEffect(() => {
    const opener = focused();
    return () => {
      const next = other() ?? opener;
      // After a focus trap has let go.
      setTimeout(() => next?.isConnected && next.focus({ preventScroll: true }));
    };
  }, []);
}

/** What has the focus; for an item of a menu, which is about to go, the button that opened the menu. */
function focused(): HTMLElement | null {
  const element = document.activeElement;
  const menu = element?.closest("[role=menu]");
  const opener = menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : element;
  return opener instanceof HTMLElement ? opener : null;
}
