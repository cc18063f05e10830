import { useLocalStorage, useMediaQuery } from "@mantine/hooks";
import { useCallback, useState } from "react";

/** Whether there is room for the details beside the page. */
export const useRoomy = () => useMediaQuery("(min-width: 62em)", true, { getInitialValueInEffect: false });

/** Whether the details are open. Beside the page, the last state is remembered; over it, they open only on request. */
export function useDetails() {
  const isRoomy = useRoomy();
  const [beside, setBeside] = useLocalStorage({ key: "vitrine-details", defaultValue: false, getInitialValueInEffect: false });
  const [over, setOver] = useState(false);
  const setDetailsOpen = isRoomy ? setBeside : setOver;
  const toggleDetails = useCallback(() => setDetailsOpen((before) => !before), [setDetailsOpen]);
  return { detailsOpen: isRoomy ? beside : over, setDetailsOpen, toggleDetails };
}
