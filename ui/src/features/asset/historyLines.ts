import type { HistoryEntry } from "@/api/types";
import type { Called } from "@/lib/fieldNames";
import { bytes } from "@/lib/format";
import { t, type TextKey } from "@/lib/laterTexts";

/** One history entry, in short lines. */
export function historyLines({ changes, assets, shares }: HistoryEntry, called: Called): string[] {
  return [
    ...changes.map((change) => changeLine(change, called)),
    ...assets.map((asset) => asset.name.slice(asset.name.lastIndexOf("/") + 1)),
    ...shares.map(({ principal, level }) => `${principal.name}: ${t(level ? `level.${level}` : "level.none")}`),
  ].filter((line) => line !== "");
}

/** "Name: before → after"; one side alone if there is no other, and only the property if neither is known. */
function changeLine({ property, from, to }: HistoryEntry["changes"][number], called: Called): string {
  const sides = [from, to].map((value) => shown(property, value, called)).filter((text) => text !== "");
  const arrow = shown(property, to, called) === "" && sides.length > 0 ? " → –" : "";
  const label = t(`history.property.${property}` as TextKey);
  return sides.length === 0 ? label : `${label}: ${sides.join(" → ")}${arrow}`;
}

function shown(property: string, value: unknown, called: Called): string {
  if (property === "size" && typeof value === "number") return bytes(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "object" || value === null) return "";
  if (Array.isArray(value)) return value.map((one) => shown("", one, called)).join(", ");
  return Object.entries(value)
    .map(([field, one]) => `${property === "customMetadata" ? called(field) : field}: ${shown("", one, called)}`)
    .join(", ");
}
