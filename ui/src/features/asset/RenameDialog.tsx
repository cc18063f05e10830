import { Text } from "@mantine/core";
import { useTranslation } from "@/lib/laterTexts";
import { useRenameAsset } from "@/api/assets";
import type { Asset } from "@/api/types";
import { NameDialog } from "@/parts/NameDialog";
import { useToast } from "@/parts/toast";

export function RenameDialog({ asset, onClose }: { asset: Asset; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const rename = useRenameAsset();

  function done(name: string) {
    const back = () => void rename.mutateAsync({ id: asset.id, name: asset.name }).catch(toast.failed);
    toast.done(t("asset.renamed", { name }), back);
    onClose();
  }

  return (
    <NameDialog
      title={asset.type === "file" ? t("asset.renameFile") : t("asset.renameFolder")}
      label={t("common.name")}
      hint={t("browse.nameHint")}
      start={asset.name}
      submit={t("common.rename")}
      pending={rename.isPending}
      error={rename.error}
      onSubmit={(name) => rename.mutate({ id: asset.id, name }, { onSuccess: ({ name: given }) => done(given) })}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t("asset.renameHint")}
      </Text>
    </NameDialog>
  );
}
