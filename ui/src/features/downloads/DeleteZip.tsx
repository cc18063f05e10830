import { Text } from "@mantine/core";
import { useDeleteZip } from "@/api/downloads";
import type { Download } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { ConfirmDialog } from "@/parts/ConfirmDialog";
import { useToast } from "@/parts/toast";

type Props = { download: Download; /** Whether the zip can no longer be downloaded anyway. */ ended: boolean; /** Who asked for it, if somebody else. */ of?: string; onClose: () => void };

/** Asks before deleting a zip, which cannot be undone: the list of what was in it is deleted too. */
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
