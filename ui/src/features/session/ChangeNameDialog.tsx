import { useChangeName, useUser } from "@/api/session";
import { useTranslation } from "@/lib/laterTexts";
import { NameDialog } from "@/parts/NameDialog";
import { useToast } from "@/parts/toast";

/** Changes the user's display name. */
export function ChangeNameDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { name } = useUser();
  const change = useChangeName();
  const toast = useToast();
  const done = (wanted: string) => {
    toast.done(t("groups.renamed", { name: wanted }), () => void change.mutateAsync(name).catch(toast.failed));
    onClose();
  };
  return <NameDialog title={t("user.changeName")} label={t("common.name")} start={name} submit={t("common.save")} pending={change.isPending} error={change.error} onSubmit={(wanted) => change.mutate(wanted, { onSuccess: () => done(wanted) })} onClose={onClose} />;
}
