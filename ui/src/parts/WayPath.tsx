import type { Explanation, Role } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";

const types = ["role", "group", "folder", "file", "collection", "user", "share", "owner"] as const;
type StepType = (typeof types)[number];
const known = (type: string): type is StepType => types.some((each) => each === type);

const roles = ["administrator", "developer", "fullAccess", "viewOnly", "restricted"] as const satisfies Role[];
const isRole = (name: string): name is Role => roles.some((each) => each === name);

/** A way by which a principal has a level: person “Rosa” → group “Press” → folder “/album”. */
export function WayPath({ path }: { path: Explanation["ways"][number]["path"] }) {
  const { t } = useTranslation();
  const called = (name: string) => `“${isRole(name) ? t(`people.roleName.${name}`) : name}”`;
  return path.map(({ type, name }) => [known(type) ? t(`share.step.${type}`) : type, name && (type === "role" ? called(name) : `“${name}”`)].filter(Boolean).join(" ")).join(" → ");
}
