import { useChangeName, useUser } from "@/api/session";
import { useTranslation } from "@/lib/laterTexts";
import { NameDialog } from "@/parts/NameDialog";

/** How one is called by others. */
export function ChangeNameDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { name } = useUser();
  const change = useChangeName();
  return <NameDialog title={t("user.changeName")} label={t("common.name")} start={name} submit={t("common.save")} pending={change.isPending} error={change.error} onSubmit={(wanted) => change.mutate(wanted, { onSuccess: onClose })} onClose={onClose} />;
}
