import { useTranslation } from "react-i18next";
import type { AccessEntry } from "@/api/types";

/** What an access comes from: "the folder Brand". */
export function useViaText(): (entry: AccessEntry) => string {
  const { t } = useTranslation();
  return ({ via }) => (via.name === undefined ? t(`share.viaHidden.${via.type}`) : t(`share.via.${via.type}`, { name: via.name }));
}
