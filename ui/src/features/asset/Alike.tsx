import { Button, Text } from "@mantine/core";
import { IconEyeCheck, IconEyeOff } from "@tabler/icons-react";
import { useState } from "react";
import { usePublish } from "@/api/describe";
import type { File, FileVersion } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { ConfirmDialog } from "@/parts/ConfirmDialog";

/** Publishes all versions, or makes all drafts, as the file is. Asks first, since the previous states are not kept. */
export function Alike({ file: { id, isPublished, name }, versions }: { file: File; versions: FileVersion[] }) {
  const { t } = useTranslation();
  const publish = usePublish();
  const [asking, setAsking] = useState(false);
  const count = versions.filter((version) => version.isPublished !== isPublished).length;
  const Icon = isPublished ? IconEyeCheck : IconEyeOff;
  const close = () => setAsking(false);
  if (count === 0) return null;
  return (
    <>
      <Button variant="subtle" size="compact-md" leftSection={<Icon size={16} />} onClick={() => setAsking(true)}>
        {t(isPublished ? "versions.publishAll" : "versions.unpublishAll")}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t(isPublished ? "versions.publishTitle" : "versions.unpublishTitle", { name })}
          confirm={t(isPublished ? "action.publish" : "action.unpublish")}
          pending={publish.isPending}
          error={publish.error}
          onConfirm={() => publish.mutate({ ids: [id], isPublished, includeVersions: true }, { onSuccess: close })}
          onClose={close}
        >
          <Text>{t(isPublished ? "versions.publishText" : "versions.unpublishText", { count })}</Text>
          <Text mt="sm">{t("versions.notKept")}</Text>
        </ConfirmDialog>
      )}
    </>
  );
}
