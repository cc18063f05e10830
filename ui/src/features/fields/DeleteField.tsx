import { Text } from "@mantine/core";
import { useDeleteField } from "@/api/metadata";
import type { MetadataField } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { ConfirmDialog } from "@/parts/ConfirmDialog";
import { useToast } from "@/parts/toast";

type Props = { field: MetadataField; onClose: () => void };

export function DeleteField({ field: { id, label }, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const remove = useDeleteField();
  const done = () => {
    toast.done(t("fields.deleted", { name: label }));
    onClose();
  };
  return (
    <ConfirmDialog title={t("fields.deleteTitle", { name: label })} confirm={t("common.delete")} pending={remove.isPending} error={remove.error} onConfirm={() => remove.mutate(id, { onSuccess: done })} onClose={onClose}>
      <Text>{t("fields.deleteText")}</Text>
    </ConfirmDialog>
  );
}
