/** How a picture lies in its frame: enlarged so many times, its centre moved by so many pixels. */
export type Zoom = { scale: number; x: number; y: number };

export const whole: Zoom = { scale: 1, x: 0, y: 0 };
const most = 16;

/** Enlarges by a factor so that what is under the pointer stays there; the pointer is given from the centre of the frame. */
export function zoomed(zoom: Zoom, factor: number, pointer: { x: number; y: number }): Zoom {
  const scale = Math.min(most, Math.max(1, zoom.scale * factor));
  if (scale === 1) return whole;
  const ratio = scale / zoom.scale;
  return { scale, x: pointer.x - (pointer.x - zoom.x) * ratio, y: pointer.y - (pointer.y - zoom.y) * ratio };
}

/** Moves the picture, but never out of the frame. */
export function panned(zoom: Zoom, by: { x: number; y: number }, frame: { width: number; height: number }): Zoom {
  const within = (value: number, size: number) => {
    const limit = ((zoom.scale - 1) * size) / 2;
    return Math.min(limit, Math.max(-limit, value));
  };
  return { scale: zoom.scale, x: within(zoom.x + by.x, frame.width), y: within(zoom.y + by.y, frame.height) };
}
