import { Text } from "@mantine/core";
import { useDeleteZip } from "@/api/downloads";
import type { Download } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { ConfirmDialog } from "@/parts/ConfirmDialog";
import { useToast } from "@/parts/toast";

type Props = { download: Download; /** Whether it can be downloaded no longer anyway. */ ended: boolean; /** Who asked for it, where that is another. */ of?: string; onClose: () => void };

/** A zip that is deleted does not come back: what it was made of is forgotten with it. */
export function DeleteZip({ download: { id, name }, ended, of, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const remove = useDeleteZip();
  function confirm() {
    remove.mutate(id, {
      onSuccess: () => {
        toast.done(t("downloads.deleted", { name }));
        onClose();
      },
    });
  }
  return (
    <ConfirmDialog title={t("downloads.deleteTitle", { name })} confirm={t("common.delete")} pending={remove.isPending} error={remove.error} onConfirm={confirm} onClose={onClose}>
      {of !== undefined && <Text mb="xs">{t("downloads.deleteOf", { name: of })}</Text>}
      <Text>{t(ended ? "downloads.deleteEnded" : "downloads.deleteText")}</Text>
    </ConfirmDialog>
  );
}
