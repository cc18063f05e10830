import { useTranslation } from "@/lib/i18n";
import { useCreateFolder } from "@/api/assets";
import type { Folder } from "@/api/types";
import { join } from "@/lib/path";
import { NameDialog } from "@/parts/NameDialog";

export function NewFolderDialog({ folder, onClose }: { folder: Folder; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateFolder();
  return (
    <NameDialog
      title={t("browse.newFolder")}
      label={t("browse.folderName")}
      hint={t("browse.nameHint")}
      submit={t("common.create")}
      pending={create.isPending}
      error={create.error}
      onSubmit={(name) => create.mutate(join(folder.folderPath, name), { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
