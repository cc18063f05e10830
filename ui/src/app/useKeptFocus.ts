import { useEffect } from "react";

const page = () => document.getElementById("content");
/** The item of what is listed that the keys are at. */
const item = () => page()?.querySelector<HTMLElement>("[role=grid] [data-index][tabindex='0']");

/**
 * Where what had the focus is gone (a page that was left, a row, a note with its button) and nobody took it on, gives it to the item
 * of the list that the keys are at, or to the page until that one is there: the keys go on from there, and so does a screen reader.
 */
export function useKeptFocus() {
  useEffect(() => {
    let held: Element | null = null;
    let isWaiting = false;
    let look = 0;

    function settle() {
      const { activeElement } = document;
      const isLost = activeElement === document.body && held !== null && !held.isConnected;
      if (!isLost && !(isWaiting && activeElement === page())) return;
      const next = item();
      (next ?? page())?.focus({ preventScroll: true });
      isWaiting = !next;
    }

    // After all who know better where it belongs.
    function soon() {
      cancelAnimationFrame(look);
      look = requestAnimationFrame(() => (look = requestAnimationFrame(settle)));
    }

    const changes = new MutationObserver(() => {
      if (isWaiting || (held !== null && !held.isConnected)) soon();
    });
    const onFocus = ({ target }: FocusEvent) => {
      held = target instanceof Element ? target : null;
      if (held !== page()) isWaiting = false;
    };
    const onPointer = () => (isWaiting = false);
    changes.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", onFocus);
    document.addEventListener("pointerdown", onPointer);
    return () => {
      cancelAnimationFrame(look);
      changes.disconnect();
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("pointerdown", onPointer);
    };
  }, []);
}
