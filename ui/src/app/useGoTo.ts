import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";

const places: Record<string, string> = { l: "/library", s: "/shared", c: "/collections", d: "/downloads", j: "/jobs", t: "/trash" };
const within = 1000;

/** "g" followed by a letter goes to a page. */
export function useGoTo() {
  const navigate = useNavigate();
  useEffect(() => {
    let began = -Infinity;
    function onKey(event: KeyboardEvent) {
      const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, [contenteditable], [role=dialog], [role=menu]");
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const to = event.timeStamp - began < within ? places[event.key] : undefined;
      began = event.key === "g" ? event.timeStamp : -Infinity;
      if (to === undefined) return;
      // On its own, the second letter may do something else there.
      event.stopPropagation();
      void navigate({ to });
    }
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [navigate]);
}
