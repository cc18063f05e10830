import { Text } from "@mantine/core";
import { useTranslation } from "@/lib/laterTexts";
import { useRevokeKey } from "@/api/people";
import type { ApiKey } from "@/api/types";
import { ConfirmDialog } from "@/parts/ConfirmDialog";
import { useToast } from "@/parts/toast";

type Props = { apiKey: ApiKey; onClose: () => void };

export function RevokeKey({ apiKey: { id, name }, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const revoke = useRevokeKey();
  function confirm() {
    revoke.mutate(id, {
      onSuccess: () => {
        toast.done(t("keys.revoked", { name }));
        onClose();
      },
    });
  }
  return (
    <ConfirmDialog title={t("keys.revokeTitle", { name })} confirm={t("keys.revoke")} pending={revoke.isPending} error={revoke.error} onConfirm={confirm} onClose={onClose}>
      <Text>{t("keys.revokeText")}</Text>
    </ConfirmDialog>
  );
}
