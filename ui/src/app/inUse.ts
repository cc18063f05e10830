import { notificationsStore } from "@mantine/notifications";

/** Waits until somebody does something on the page, or there is something to tell. */
export function inUse(): Promise<void> {
  return new Promise((begin) => {
    for (const sign of ["pointerdown", "keydown"]) window.addEventListener(sign, () => begin(), { once: true, capture: true });
    notificationsStore.subscribe(() => begin());
  });
}
