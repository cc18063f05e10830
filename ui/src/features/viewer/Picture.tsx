import { Skeleton } from "@mantine/core";
import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { panned, whole, zoomed } from "@/lib/zoom";
import classes from "./Viewer.module.css";

type Props = { src: string; /** Replaces `src` once the picture is enlarged. */ full?: string; name: string };

const step = 1.4;

/** A picture that can be enlarged with the wheel, two fingers, a double click and the keys + - 0. */
export function Picture({ src, full, name }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(whole);
  const [loaded, setLoaded] = useState(false);
  const pointers = useRef(new Map<number, { x: number; y: number }>());

  const fromCentre = (event: { clientX: number; clientY: number }) => {
    const box = frame.current?.getBoundingClientRect();
    return box ? { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 } : { x: 0, y: 0 };
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const factor = { "+": step, "=": step, "-": 1 / step, "0": 0 }[event.key];
    if (factor !== undefined && !event.ctrlKey && !event.metaKey) setZoom(zoomed(zoom, factor, { x: 0, y: 0 }));
  });
  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    setZoom((before) => zoomed(before, Math.exp(-event.deltaY / 400), fromCentre(event)));
  });
  useEffect(() => {
    const element = frame.current;
    const wheel = (event: WheelEvent) => onWheel(event);
    const key = (event: KeyboardEvent) => onKey(event);
    // React's wheel listeners are passive, so the page behind would scroll.
    element?.addEventListener("wheel", wheel, { passive: false });
    addEventListener("keydown", key);
    return () => {
      element?.removeEventListener("wheel", wheel);
      removeEventListener("keydown", key);
    };
  }, []);

  function move(event: PointerEvent) {
    const before = pointers.current.get(event.pointerId);
    if (!before || !frame.current) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const distance = (point: { x: number; y: number }) => Math.hypot(point.x - other.x, point.y - other.y);
      const middle = fromCentre({ clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 });
      setZoom((old) => zoomed(old, distance(now) / Math.max(1, distance(before)), middle));
    } else {
      const { clientWidth: width, clientHeight: height } = frame.current;
      setZoom((old) => panned(old, { x: now.x - before.x, y: now.y - before.y }, { width, height }));
    }
    pointers.current.set(event.pointerId, now);
  }

  const release = (event: PointerEvent) => pointers.current.delete(event.pointerId);

  return (
    <div
      ref={frame}
      className={classes.frame}
      data-enlarged={zoom.scale > 1}
      onDoubleClick={(event) => setZoom(zoom.scale > 1 ? whole : zoomed(zoom, 2.5, fromCentre(event)))}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      }}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
    >
      {!loaded && <Skeleton className={classes.loading} />}
      <img
        className={classes.picture}
        src={zoom.scale > 1 && full ? full : src}
        alt={name}
        draggable={false}
        data-loaded={loaded}
        style={{ transform: `translate(${String(zoom.x)}px, ${String(zoom.y)}px) scale(${String(zoom.scale)})` }}
        onLoad={() => setLoaded(true)}
      />
    </div>
  );
}
