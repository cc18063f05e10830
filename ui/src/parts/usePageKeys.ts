import { useHotkeys } from "@mantine/hooks";

const others = "[role=dialog], [role=menu], [role=listbox]";

/** Keyboard shortcuts of the page: inactive while a dialog or a menu has the focus, or if the focused element handles the key itself. */
export function usePageKeys(keys: [string, () => void][]) {
  useHotkeys(
    keys.map(([key, act]) => [
      key,
      (event) => {
        if (event.defaultPrevented || (event.target instanceof Element && event.target.closest(others))) return;
        event.preventDefault();
        act();
      },
      { preventDefault: false },
    ]),
  );
}
