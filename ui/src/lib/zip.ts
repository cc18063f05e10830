/** The formats that pictures in a zip can be converted to. */
export const formats = ["jpg", "png", "webp"] as const;
export type PictureFormat = (typeof formats)[number];

/** The transformation for the server: no side longer than `longest` pixels, in that format; undefined for pictures as they are. */
export function zipTransformation(longest: number | undefined, format: PictureFormat | undefined): string | undefined {
  const parts = [longest && `w-${longest},h-${longest},c-at_max`, format && `f-${format}`].filter(Boolean);
  return parts.length > 0 ? parts.join(",") : undefined;
}
