import { Text } from "@mantine/core";
import { refreshAssets } from "@/api/assets";
import { follow } from "@/api/jobs";
import { useEmptyTrash } from "@/api/trash";
import { useTranslation } from "@/lib/laterTexts";
import { ConfirmDialog } from "@/parts/ConfirmDialog";
import { useToast } from "@/parts/toast";

type Props = {
  /** Left out for the whole trash. */
  ids?: string[];
  count: number;
  /** The name, if it is a single item. */
  name?: string;
  onClose: () => void;
};

export function PurgeDialog({ ids, count, name, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const empty = useEmptyTrash();
  const what = name === undefined ? t("common.items", { count }) : `“${name}”`;

  async function confirm() {
    const job = await empty.mutateAsync(ids, { onSuccess: onClose });
    // Even if the dialog was closed in the meantime.
    follow(job, ({ status, failed }) => {
      void refreshAssets();
      if (status === "completed" && failed === 0) toast.done(t("trash.purged", { count }));
    });
  }

  return (
    <ConfirmDialog title={t("trash.purgeTitle")} confirm={t("trash.purge")} pending={empty.isPending} error={empty.error} onConfirm={() => void confirm().catch(() => undefined)} onClose={onClose}>
      <Text>{ids === undefined ? t("trash.purgeAll", { what }) : t("trash.purgeSome", { what })}</Text>
      <Text mt="sm" c="dimmed">
        {t("trash.purgeHint")}
      </Text>
    </ConfirmDialog>
  );
}
