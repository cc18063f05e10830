import { type PointerEvent, useRef } from "react";
import { type Area, around, drawn, type Size } from "@/lib/focus";
import classes from "./Focus.module.css";

type Props = { src: string; label: string; picture: Size; area: Area | null; onChange: (area: Area) => void };

/** In pixels on the screen: a shorter drag counts as a click. */
const click = 4;

/** A picture on which a frame is drawn, or moved by a click. For the pointer only; the number fields beside it do the same. */
export function FocusFrame({ src, label, picture, area, onChange }: Props) {
  const start = useRef<{ x: number; y: number; clientX: number; clientY: number } | null>(null);
  const share = (part: number, whole: number) => `${String((part / whole) * 100)}%`;

  function at(event: PointerEvent) {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: ((event.clientX - box.left) / box.width) * picture.width, y: ((event.clientY - box.top) / box.height) * picture.height };
  }
  const isClick = (event: PointerEvent) => start.current !== null && Math.hypot(event.clientX - start.current.clientX, event.clientY - start.current.clientY) < click;

  return (
    <div className={classes.stage}>
      <div
        className={classes.picture}
        style={{ aspectRatio: picture.width / picture.height, maxWidth: `min(100%, calc(max(140px, min(50dvh, 100dvh - 460px)) * ${String(picture.width / picture.height)}))` }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = { ...at(event), clientX: event.clientX, clientY: event.clientY };
        }}
        onPointerMove={(event) => {
          if (start.current && !isClick(event)) onChange(drawn(start.current, at(event), picture));
        }}
        onPointerUp={(event) => {
          if (isClick(event)) onChange(around(at(event), area, picture));
          start.current = null;
        }}
        onPointerCancel={() => {
          start.current = null;
        }}
      >
        <img src={src} alt={label} draggable={false} />
        {area && <div className={classes.area} style={{ left: share(area.x, picture.width), top: share(area.y, picture.height), width: share(area.width, picture.width), height: share(area.height, picture.height) }} />}
      </div>
    </div>
  );
}
