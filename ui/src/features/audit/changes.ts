import type { AuditEvent } from "@/api/types";
import type { Called } from "@/lib/fieldNames";
import { bytes } from "@/lib/format";
import { t, type TextKey } from "@/lib/laterTexts";

/** One property of an event, before and after; `from` is empty for a plain fact. */
export type Change = { property: string; from: string; to: string };

/** Everything that an event recorded, in readable form, with no property left out. */
export function changesOf({ action, object, details }: Pick<AuditEvent, "action" | "object" | "details">, called: Called): Change[] {
  const { from, to, ...others } = details;
  const ends = from === undefined && to === undefined ? [] : [{ property: text(endsOf(action)), from: shown(from, called), to: to === undefined ? object.name : shown(to, called) }];
  return [...ends, ...Object.entries(others).map(([property, value]) => change(property, value, called))];
}

/** The property that the bare "from" and "to" of an event belong to. */
const endsOf = (action: string) => (action.endsWith(".transferOwnership") || action.endsWith(".takeOwnership") ? "owner" : "path");

function change(property: string, value: unknown, called: Called): Change {
  return isChange(value) ? { property: text(property), from: shown(value.from, called, property), to: shown(value.to, called, property) } : { property: text(property), from: "", to: shown(value, called, property) };
}

function isChange(value: unknown): value is { from?: unknown; to?: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => key === "from" || key === "to");
}

/** The label of a property, or the API's name if the page has no label. */
function text(property: string): string {
  const known = [`audit.property.${property}`, `history.property.${property}`].map((key) => [key, t(key as TextKey)]).find(([key, told]) => told !== key);
  return known?.[1] ?? property;
}

function shown(value: unknown, called: Called, property = ""): string {
  if (typeof value === "number" && (property === "size" || property === "bytes")) return bytes(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "object" || value === null) return "";
  if (Array.isArray(value)) return value.map((one) => shown(one, called)).join(", ");
  return Object.entries(value)
    .map(([key, one]) => `${property === "customMetadata" ? called(key) : key}: ${shown(one, called)}`)
    .join(", ");
}
