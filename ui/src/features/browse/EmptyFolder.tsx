import { Button } from "@mantine/core";
import { IconFolderOpen, IconUpload } from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";
import type { Folder } from "@/api/types";
import { chosenFiles } from "@/lib/drop";
import { ChooseFile } from "@/parts/ChooseFile";
import { useCommands } from "@/parts/commands";
import { EmptyState } from "@/parts/EmptyState";

export function EmptyFolder({ folder }: { folder: Folder }) {
  const { t } = useTranslation();
  const { upload } = useCommands();
  const mayUpload = folder.can.includes("upload");
  return (
    <EmptyState icon={IconFolderOpen} title={t("browse.emptyTitle")} hint={mayUpload ? t("browse.emptyUpload") : t("browse.emptyView")}>
      {mayUpload && (
        <ChooseFile multiple onChange={(files) => upload(chosenFiles(files), folder)}>
          {(props) => (
            <Button {...props} variant="light" leftSection={<IconUpload size={18} />}>
              {t("browse.uploadFiles")}
            </Button>
          )}
        </ChooseFile>
      )}
    </EmptyState>
  );
}
