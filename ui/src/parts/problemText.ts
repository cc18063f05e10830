import { say, useTranslation } from "@/lib/i18n";
import { language } from "@/lib/language";
import { Problem } from "@/lib/problem";

/** The message of an error, in the reader's language if available; otherwise the server's own, in English. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (error instanceof Problem && error.status === 0) return t("problem.offline");
    if (!(error instanceof Problem) || error.message === "") return t("problem.unknown");
    if (error.errors.length > 0) return error.told;
    const key = `problems.${error.code}`;
    const translated = language() === "en" ? key : say(key);
    return translated === key ? error.told : translated;
  };
}
