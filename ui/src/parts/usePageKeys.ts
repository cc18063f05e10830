import { useHotkeys } from "@mantine/hooks";

const others = "[role=dialog], [role=menu], [role=listbox]";

/** Keys of the page itself: silent while a dialog or a menu has the focus, and where the thing in focus took the key for itself. */
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
