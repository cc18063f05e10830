export type Kind = "image" | "video" | "audio" | "pdf" | "document" | "sheet" | "slides" | "archive" | "code" | "text" | "font" | "other";

const rules: [RegExp, Kind][] = [
  [/^image\//, "image"],
  [/^video\//, "video"],
  [/^audio\//, "audio"],
  [/pdf$/, "pdf"],
  [/spreadsheet|excel|csv/, "sheet"],
  [/presentation|powerpoint/, "slides"],
  [/wordprocessing|msword|opendocument\.text|rtf/, "document"],
  [/zip|tar|compressed|rar|gzip/, "archive"],
  [/^font\/|font/, "font"],
  [/json|xml|javascript|html|css|yaml|x-sh/, "code"],
  [/^text\//, "text"],
];

export function kindOf(mime: string | undefined): Kind {
  return rules.find(([pattern]) => pattern.test(mime ?? ""))?.[1] ?? "other";
}

const shown = new Set(["image/jpeg", "image/png", "image/gif", "image/webp", "image/avif", "image/svg+xml", "image/bmp", "image/x-icon"]);

/** Whether browsers can display this type themselves. */
export function drawable(mime: string | undefined): boolean {
  return mime !== undefined && shown.has(mime);
}

/** "a.tar.gz" -> "GZ"; empty without an extension. */
export function extension(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 && name.length - dot <= 6 ? name.slice(dot + 1).toUpperCase() : "";
}

/** The types that a list can be filtered by, as the server names them. */
export const typeFilters = ["folder", "file", "image", "video", "audio", "document", "other"] as const;
/** Undefined for everything. */
export type TypeFilter = (typeof typeFilters)[number] | undefined;
