import { useTranslation } from "@/lib/laterTexts";
import type { AccessEntry } from "@/api/types";

type Via = "share" | "group" | "folder" | "collection" | "owner";

/** Describes where an access comes from: "the folder Brand". */
export function useViaText(): (entry: AccessEntry) => string {
  const { t } = useTranslation();
  return ({ via: { type, name } }) => (name == null ? t(`share.viaHidden.${type as Via}`) : t(`share.via.${type as Via}`, { name }));
}
