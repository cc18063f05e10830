import { say, useTranslation } from "@/lib/i18n";
import { language } from "@/lib/language";
import { Problem } from "@/lib/problem";

/** The sentence about an error, in the reader's language where there is one; else the server's own, which is English. */
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
