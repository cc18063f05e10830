import { locale } from "./language";

/** The metadata embedded in a file, by the names used there. */
export type Fields = Record<string, unknown>;

export const factNames = ["headline", "caption", "taken", "place", "camera", "lens", "exposure", "author", "copyright", "keywords", "software", "duration", "codecs"] as const;
export type FactName = (typeof factNames)[number];

/** A non-breaking space. */
const near = "\u00a0";

/** The most interesting facts in readable form; facts that the file does not contain are left out. */
export function readable(fields: Fields): [FactName, string][] {
  const say: Record<FactName, string | undefined> = {
    headline: first(fields, "Headline", "Title", "ObjectName"),
    caption: first(fields, "CaptionAbstract", "ImageDescription", "Description"),
    taken: taken(first(fields, "DateTimeOriginal", "CreateDate")),
    place: joined(", ", first(fields, "Sublocation", "Location"), first(fields, "City"), first(fields, "CountryPrimaryLocationName", "Country"), coordinates(fields.GPSLatitude, fields.GPSLongitude)),
    camera: camera(first(fields, "Make"), first(fields, "Model")),
    lens: first(fields, "LensModel", "Lens"),
    exposure: joined(" · ", shutter(amount(fields.ExposureTime)), measured(amount(fields.FNumber), (value) => `f/${value}`), measured(amount(fields.FocalLength), (value) => `${value}${near}mm`), measured(amount(fields.ISO ?? fields.ISOSpeedRatings), (value) => `ISO${near}${value}`)),
    author: first(fields, "Artist", "ByLine", "Creator"),
    copyright: first(fields, "Copyright", "CopyrightNotice", "Rights"),
    keywords: first(fields, "Keywords"),
    software: first(fields, "Software", "CreatorTool"),
    duration: duration(fields.duration),
    codecs: joined(" · ", first(fields, "videoCodec"), first(fields, "audioCodec")),
  };
  return factNames.flatMap((name) => (say[name] ? [[name, say[name]]] : []));
}

/** Any value as text. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(", ");
  if (typeof value === "number") return new Intl.NumberFormat(locale(), { maximumFractionDigits: 6, useGrouping: false }).format(value);
  return typeof value === "string" || typeof value === "boolean" ? String(value) : value == null ? "" : JSON.stringify(value);
}

/** A number, possibly as XMP writes it: "28/10". */
function amount(value: unknown): unknown {
  if (Array.isArray(value)) return amount(value[0]);
  if (typeof value !== "string" || !/^\d+(\/\d+)?$/.test(value)) return value;
  const [above = 0, below = 1] = value.split("/").map(Number);
  return above / below;
}

function first(fields: Fields, ...names: string[]): string | undefined {
  return names.map((name) => valueText(fields[name]).trim()).find((text) => text !== "");
}

const joined = (between: string, ...parts: (string | undefined)[]) => parts.filter(Boolean).join(between) || undefined;

function measured(value: unknown, unit: (value: string) => string): string | undefined {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? unit(new Intl.NumberFormat(locale(), { maximumFractionDigits: 1, useGrouping: false }).format(value)) : undefined;
}

/** "1/250 s" below a second, as cameras write it. */
function shutter(seconds: unknown): string | undefined {
  if (typeof seconds !== "number" || seconds <= 0) return undefined;
  return seconds < 0.4 ? `1/${String(Math.round(1 / seconds))}${near}s` : measured(seconds, (value) => `${value}${near}s`);
}

/** The model often begins with the make. */
function camera(make: string | undefined, model: string | undefined): string | undefined {
  if (make === undefined || model === undefined) return model ?? make;
  return model.toLowerCase().startsWith(make.split(" ")[0]?.toLowerCase() ?? "") ? model : `${make} ${model}`;
}

/** The time of the camera's clock, which has no time zone; the file's metadata reports it as UTC. */
function taken(time: string | undefined): string | undefined {
  if (time === undefined || Number.isNaN(Date.parse(time))) return time;
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }).format(new Date(time));
}

function coordinates(latitude: unknown, longitude: unknown): string | undefined {
  if (typeof latitude !== "number" || typeof longitude !== "number") return undefined;
  const side = (value: number, plus: string, minus: string) => `${valueText(Math.round(Math.abs(value) * 10_000) / 10_000)}°${near}${value < 0 ? minus : plus}`;
  return `${side(latitude, "N", "S")}, ${side(longitude, "E", "W")}`;
}

function duration(seconds: unknown): string | undefined {
  if (typeof seconds !== "number" || seconds <= 0) return undefined;
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  return `${hours > 0 ? `${String(hours)}:${two(Math.floor(whole / 60) % 60)}` : String(Math.floor(whole / 60))}:${two(whole % 60)}`;
}
