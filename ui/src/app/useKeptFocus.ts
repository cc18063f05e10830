import { useEffect } from "react";

const page = () => document.getElementById("content");
/** The list item that has the keyboard position. */
const item = () => page()?.querySelector<HTMLElement>("[role=grid] [data-index][tabindex='0']");

/**
 * If the focused element disappears (a page that was left, a row, a note with its button) and nothing else takes the focus, moves
 * it to the current list item, or to the page until that item is there, so that keyboard and screen reader users can go on from
 * there.
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

    // Runs after everything else that may move the focus.
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
