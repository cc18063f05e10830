import { ActionIcon, Progress, Text } from "@mantine/core";
import { IconCheck, IconRefresh, IconX } from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";
import { FileName } from "@/parts/FileName";
import { useProblemText } from "@/parts/problemText";
import { bytes } from "@/lib/format";
import { busy, cancel, retry, type Upload } from "./queue";
import classes from "./UploadsPanel.module.css";

export function UploadRow({ upload }: { upload: Upload }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { file, state, sent } = upload;
  const share = file.size === 0 ? 0 : (sent / file.size) * 100;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <FileName name={file.name} />
        {state === "sending" && <Progress value={share} size={4} mt={6} aria-label={file.name} />}
        {state === "waiting" && <Text size="sm" c="dimmed">{t("upload.waiting")}</Text>}
        {state === "done" && <Text size="sm" c="dimmed">{bytes(file.size)}</Text>}
        {state === "cancelled" && <Text size="sm" c="dimmed">{t("upload.cancelled")}</Text>}
        {state === "failed" && <Text size="sm" c="var(--loss)" role="alert">{problemText(upload.error)}</Text>}
      </div>
      {busy(upload) && (
        <ActionIcon variant="subtle" color="gray" aria-label={t("upload.cancel", { name: file.name })} onClick={() => cancel(upload)}>
          <IconX size={16} />
        </ActionIcon>
      )}
      {(state === "failed" || state === "cancelled") && (
        <ActionIcon variant="subtle" color="gray" aria-label={t("upload.retry", { name: file.name })} onClick={() => retry(upload)}>
          <IconRefresh size={16} />
        </ActionIcon>
      )}
      {state === "done" && <IconCheck size={18} className={classes.done} aria-label={t("upload.complete")} />}
    </li>
  );
}
