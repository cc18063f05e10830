import { useEffect, useEffectEvent } from "react";

/** When the component unmounts, returns the focus to the element that had it before, or to the one that `instead` finds. */
export function useFocusBack(instead?: () => HTMLElement | null) {
  const other = useEffectEvent(() => instead?.());
  useEffect(() => {
    const opener = focused();
    return () => {
      const next = other() ?? opener;
      // After a focus trap has released the focus.
      setTimeout(() => next?.isConnected && next.focus({ preventScroll: true }));
    };
  }, []);
}

/** The focused element; for a menu item, which is about to disappear, the button that opened the menu. */
function focused(): HTMLElement | null {
  const element = document.activeElement;
  const menu = element?.closest("[role=menu]");
  const opener = menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : element;
  return opener instanceof HTMLElement ? opener : null;
}
