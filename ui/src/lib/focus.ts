/** An area of a picture, in pixels of the original. */
export type Area = { x: number; y: number; width: number; height: number };
export type Size = { width: number; height: number };
type Point = { x: number; y: number };

/** Parses "10,20,300,200", the server's format. */
export function areaOf(coordinates: string | null | undefined): Area | null {
  const [x, y, width, height] = (coordinates ?? "").split(",").map(Number);
  return x === undefined || y === undefined || !width || !height ? null : { x, y, width, height };
}

export const coordinatesOf = ({ x, y, width, height }: Area) => [x, y, width, height].join(",");

const between = (value: number, least: number, most: number) => Math.round(Math.min(Math.max(value, least), Math.max(least, most)));

/** Rounds the area to whole pixels, and moves and shrinks it to fit inside the picture. */
export function within(area: Area, picture: Size): Area {
  const width = between(area.width, 1, picture.width);
  const height = between(area.height, 1, picture.height);
  return { x: between(area.x, 0, picture.width - width), y: between(area.y, 0, picture.height - height), width, height };
}

/** The area drawn from one corner to the opposite one. */
export function drawn(from: Point, to: Point, picture: Size): Area {
  const left = Math.max(0, Math.min(from.x, to.x));
  const top = Math.max(0, Math.min(from.y, to.y));
  const width = Math.min(picture.width, Math.max(from.x, to.x)) - left;
  const height = Math.min(picture.height, Math.max(from.y, to.y)) - top;
  return within({ x: left, y: top, width, height }, picture);
}

/** An area of the same size around a point, or a quarter of the picture's width and height if there was none. */
export function around(point: Point, before: Area | null, picture: Size): Area {
  const { width, height } = before ?? { width: picture.width / 4, height: picture.height / 4 };
  return within({ x: point.x - width / 2, y: point.y - height / 2, width, height }, picture);
}

/** The CSS position of a picture that covers a frame of another shape: centred on the area as far as possible. */
export function position(area: Area, picture: Size, shape: number): string {
  const width = Math.min(picture.width, picture.height * shape);
  const height = Math.min(picture.height, picture.width / shape);
  return `${percent(area.x + area.width / 2, width, picture.width)} ${percent(area.y + area.height / 2, height, picture.height)}`;
}

function percent(middle: number, part: number, whole: number): string {
  const start = Math.min(Math.max(middle - part / 2, 0), whole - part);
  return `${String(whole === part ? 50 : Math.round((start / (whole - part)) * 1000) / 10)}%`;
}
