import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { type Layout, type Rectangle, touched } from "@/lib/band";

const threshold = 5;
const edge = 40;

/** Lets the mouse draw a rectangle from an empty place, which selects what it touches. Returns the rectangle while it is drawn. */
export function useRubberBand(area: RefObject<HTMLElement | null>, layout: Layout, onSelect: (indices: number[]) => void): Rectangle | null {
  const [band, setBand] = useState<Rectangle | null>(null);
  const select = useEffectEvent((rectangle: Rectangle) => onSelect(touched(rectangle, layout)));

  useEffect(() => {
    let start: { x: number; y: number } | undefined;
    let last: Rectangle | undefined;

    const place = (event: PointerEvent) => {
      const box = area.current?.getBoundingClientRect();
      return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
    };
    function down(event: PointerEvent) {
      const target = event.target as HTMLElement;
      if (event.button !== 0 || event.pointerType !== "mouse" || !target.closest("#content") || target.closest("[data-index], a, button, input, header, label, [role=menu], [role=toolbar]")) return;
      start = place(event);
    }
    function move(event: PointerEvent) {
      if (!start) return;
      const { x, y } = place(event);
      if (!last && Math.hypot(x - start.x, y - start.y) < threshold) return;
      event.preventDefault();
      last = { left: Math.min(x, start.x), top: Math.min(y, start.y), right: Math.max(x, start.x), bottom: Math.max(y, start.y) };
      setBand(last);
      select(last);
      if (event.clientY > innerHeight - edge) scrollBy(0, edge / 2);
      else if (event.clientY < edge) scrollBy(0, -edge / 2);
    }
    function up() {
      start = undefined;
      last = undefined;
      setBand(null);
    }
    addEventListener("pointerdown", down);
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", up);
    return () => {
      removeEventListener("pointerdown", down);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", up);
    };
  }, [area]);

  return band;
}
