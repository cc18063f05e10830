import type { File } from "@/api/types";
import { useTranslation } from "@/lib/i18n";

/** Says of a file that its address does not open for everybody. That of a draft opens for nobody outside, private or not. */
export function Restriction({ file, className }: { file: File; className: string | undefined }) {
  const { t } = useTranslation();
  if (file.isPublished && !file.isPrivateFile) return null;
  return <span className={className}>{t(file.isPublished ? "browse.private" : "browse.draft")}</span>;
}
