import { Text } from "@mantine/core";
import { useTranslation } from "@/lib/laterTexts";
import { useRenameAsset } from "@/api/assets";
import type { Asset } from "@/api/types";
import { NameDialog } from "@/parts/NameDialog";

export function RenameDialog({ asset, onClose }: { asset: Asset; onClose: () => void }) {
  const { t } = useTranslation();
  const rename = useRenameAsset();
  return (
    <NameDialog
      title={asset.type === "file" ? t("asset.renameFile") : t("asset.renameFolder")}
      label={t("common.name")}
      hint={t("browse.nameHint")}
      start={asset.name}
      submit={t("common.rename")}
      pending={rename.isPending}
      error={rename.error}
      onSubmit={(name) => rename.mutate({ id: asset.id, name }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t("asset.renameHint")}
      </Text>
    </NameDialog>
  );
}
