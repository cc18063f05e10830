// In milliseconds.
const between = 2000;

let waiting = 0;
const listeners = new Set<() => void>();

function count(by: number) {
  waiting += by;
  listeners.forEach((listener) => listener());
}

/** Whether some part of the page cannot be loaded from the server; for `useSyncExternalStore`. */
export const isWaiting = () => waiting > 0;

export function onWaiting(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// The bundler's loader requests each stylesheet only once, even if that failed.
const broken = new Set<HTMLLinkElement>();
addEventListener("error", ({ target }) => target instanceof HTMLLinkElement && target.rel === "stylesheet" && broken.add(target), true);

function styled() {
  return Promise.all(
    [...broken].map((link) => {
      broken.delete(link);
      const again = document.createElement("link");
      again.rel = "stylesheet";
      again.href = link.href;
      link.replaceWith(again);
      return new Promise((resolve, reject) => {
        again.addEventListener("load", resolve);
        again.addEventListener("error", () => reject(new Error(again.href)));
      });
    }),
  );
}

const isReachable = () => fetch("/favicon.svg", { method: "HEAD", cache: "no-store" }).then(() => true, () => false);

/**
 * Loads a part of the page; if the server is unreachable, waits until it is back, as a part that failed once would break the
 * whole page. If the server answers, a missing part is an error: the server runs another version by now.
 */
export async function patient<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    count(1);
    try {
      while (!(await isReachable())) await new Promise((resolve) => setTimeout(resolve, between));
      await styled();
      return await load();
    } finally {
      count(-1);
    }
  }
}
