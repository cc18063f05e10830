/** The scale of a picture in its frame, and the offset of its centre in pixels. */
export type Zoom = { scale: number; x: number; y: number };

export const whole: Zoom = { scale: 1, x: 0, y: 0 };
const most = 16;

/** Scales by a factor, keeping the point under the pointer in place; the pointer is relative to the centre of the frame. */
export function zoomed(zoom: Zoom, factor: number, pointer: { x: number; y: number }): Zoom {
  const scale = Math.min(most, Math.max(1, zoom.scale * factor));
  if (scale === 1) return whole;
  const ratio = scale / zoom.scale;
  return { scale, x: pointer.x - (pointer.x - zoom.x) * ratio, y: pointer.y - (pointer.y - zoom.y) * ratio };
}

/** Moves the picture, but not out of the frame. */
export function panned(zoom: Zoom, by: { x: number; y: number }, frame: { width: number; height: number }): Zoom {
  const within = (value: number, size: number) => {
    const limit = ((zoom.scale - 1) * size) / 2;
    return Math.min(limit, Math.max(-limit, value));
  };
  return { scale: zoom.scale, x: within(zoom.x + by.x, frame.width), y: within(zoom.y + by.y, frame.height) };
}
