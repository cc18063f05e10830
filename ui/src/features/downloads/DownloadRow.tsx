import { ActionIcon, Button, Text, Tooltip } from "@mantine/core";
import { IconDownload, IconFileZip, IconRefresh, IconTrash } from "@tabler/icons-react";
import { useDeleteZip, useZipAddress, useZipAgain } from "@/api/downloads";
import type { Download } from "@/api/types";
import { bytes, dateTime } from "@/lib/format";
import { useTranslation } from "@/lib/laterTexts";
import { here } from "@/lib/path";
import { isGone } from "@/lib/problem";
import { useToast } from "@/parts/toast";
import classes from "./Downloads.module.css";

export function DownloadRow({ download }: { download: Download }) {
  const { t } = useTranslation();
  const toast = useToast();
  const address = useZipAddress();
  const again = useZipAgain();
  const remove = useDeleteZip();
  const { id, name, status, fileCount, bytes: size, skippedCount, createdAt, expiresAt } = download;
  const ended = status === "expired" || status === "revoked";
  const facts = [
    t("asset.files", { count: fileCount }),
    size != null && bytes(size),
    dateTime(createdAt),
    skippedCount > 0 && t("downloads.skipped", { count: skippedCount }),
  ];
  return (
    <li className={classes.row}>
      <IconFileZip size={24} stroke={1.5} aria-hidden />
      <div className={classes.words}>
        <Text truncate title={name}>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {facts.filter(Boolean).join("\u00a0· ")}
        </Text>
        <Text size="sm" c="dimmed">
          {t(`downloads.status.${status}`)}
          {!ended && ` · ${t("downloads.until", { date: dateTime(expiresAt) })}`}
        </Text>
      </div>
      {ended ? (
        <Button variant="light" size="compact-md" leftSection={<IconRefresh size={16} />} loading={again.isPending} aria-label={`${t("downloads.again")}: ${name}`} onClick={() => again.mutate(id, { onSuccess: (made) => location.assign(here(made.url)), onError: toast.failed })}>
          {t("downloads.again")}
        </Button>
      ) : (
        // Where it has ended, the row says so by then.
        <Button variant="light" size="compact-md" leftSection={<IconDownload size={16} />} loading={address.isPending} aria-label={`${t("action.download")}: ${name}`} onClick={() => address.mutate(download.url, { onSuccess: (found) => location.assign(found), onError: (error) => !isGone(error) && toast.failed(error) })}>
          {t("action.download")}
        </Button>
      )}
      {!ended && (
        <Tooltip label={t("downloads.delete")}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t("downloads.delete")}: ${name}`} disabled={remove.isPending} onClick={() => remove.mutate(id, { onSuccess: () => toast.done(t("downloads.deleted", { name })), onError: toast.failed })}>
            <IconTrash size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}
