import { notificationsStore } from "@mantine/notifications";

/** Resolves once somebody uses the page, or there is something to show. */
export function inUse(): Promise<void> {
  return new Promise((begin) => {
    for (const sign of ["pointerdown", "keydown"]) window.addEventListener(sign, () => begin(), { once: true, capture: true });
    notificationsStore.subscribe(() => begin());
  });
}
