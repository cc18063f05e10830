import type { Explanation } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";

const types = ["role", "group", "folder", "file", "collection", "user", "share", "owner"] as const;
type StepType = (typeof types)[number];
const known = (type: string): type is StepType => types.some((each) => each === type);

/** A way by which somebody has a level: person “Rosa” → group “Press” → folder “/album”. */
export function WayPath({ path }: { path: Explanation["ways"][number]["path"] }) {
  const { t } = useTranslation();
  return path.map(({ type, name }) => [known(type) ? t(`share.step.${type}`) : type, name && type !== "role" ? `“${name}”` : name].filter(Boolean).join(" ")).join(" → ");
}
