/** A grid of equal tiles: the number of columns, the width of a tile without the gap, and the height of a row with it. */
export type Layout = { columns: number; width: number; height: number; gap: number; count: number };
export type Rectangle = { left: number; top: number; right: number; bottom: number };

/** The indices of the tiles that a rectangle touches, whether they are rendered or not. */
export function touched({ left, top, right, bottom }: Rectangle, { columns, width, height, gap, count }: Layout): number[] {
  const firstColumn = Math.max(0, Math.floor((left + gap) / (width + gap)));
  const lastColumn = Math.min(columns - 1, Math.floor(right / (width + gap)));
  const firstRow = Math.max(0, Math.floor((top + gap) / height));
  const lastRow = Math.floor(bottom / height);
  const indices: number[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const index = row * columns + column;
      if (index < count) indices.push(index);
    }
  }
  return indices;
}
