import { useTranslation } from "@/lib/i18n";
import { Problem } from "@/lib/problem";

/** The sentence about an error: the server's own where it gave one. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (error instanceof Problem && error.status === 0) return t("problem.offline");
    return error instanceof Problem && error.message !== "" ? error.message : t("problem.unknown");
  };
}
