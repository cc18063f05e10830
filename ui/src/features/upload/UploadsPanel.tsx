import { ActionIcon, Group, Progress, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { busy, tidy, type Upload, useUploads } from "./queue";
import { UploadRow } from "./UploadRow";
import classes from "./UploadsPanel.module.css";

/** What is being sent, at the corner of every page; nothing while there is nothing. */
export function UploadsPanel() {
  const { t } = useTranslation();
  const uploads = useUploads();
  const [folded, setFolded] = useState(false);
  const running = uploads.some(busy);

  useEffect(() => {
    if (!running) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [running]);

  if (uploads.length === 0) return null;
  const wanted = uploads.filter((upload) => upload.state !== "cancelled");
  const total = wanted.reduce((sum, upload) => sum + upload.file.size, 0);
  const sent = wanted.reduce((sum, upload) => sum + upload.sent, 0);
  return (
    <section className={classes.panel} aria-label={t("upload.label")}>
      <Group className={classes.head} justify="space-between" wrap="nowrap">
        <Text fw={600} aria-live="polite">
          {title(wanted)}
        </Text>
        <Group gap={4} wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" aria-expanded={!folded} aria-label={t("upload.label")} onClick={() => setFolded(!folded)}>
            {folded ? <IconChevronUp size={18} /> : <IconChevronDown size={18} />}
          </ActionIcon>
          {!running && (
            <ActionIcon variant="subtle" color="gray" aria-label={t("upload.close")} onClick={tidy}>
              <IconX size={18} />
            </ActionIcon>
          )}
        </Group>
      </Group>
      {running && <Progress value={total === 0 ? 0 : (sent / total) * 100} size={3} radius={0} aria-label={t("upload.overall")} />}
      {!folded && (
        <ul className={classes.list}>
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
    </section>
  );

  function title(all: Upload[]) {
    const failed = all.filter((upload) => upload.state === "failed").length;
    const done = all.filter((upload) => upload.state === "done").length;
    if (running) return `${t("upload.title", { count: all.length })} · ${t("upload.progress", { done, total: all.length })}`;
    return failed > 0 ? t("upload.failed", { count: failed }) : t("upload.done", { count: done });
  }
}
