import type { File } from "@/api/types";
import { useTranslation } from "@/lib/i18n";

/** Marks a file whose address is not open to everybody: a private file or a draft. A draft is closed to outsiders, private or not. */
export function Restriction({ file, className }: { file: File; className: string | undefined }) {
  const { t } = useTranslation();
  if (file.isPublished && !file.isPrivateFile) return null;
  return <span className={className}>{t(file.isPublished ? "browse.private" : "browse.draft")}</span>;
}
