import { ActionIcon, Button, Text, Tooltip } from "@mantine/core";
import { IconDownload, IconFileZip, IconRefresh, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { downloadQuery, useZipAddress, useZipAgain } from "@/api/downloads";
import { useUser } from "@/api/session";
import type { Download } from "@/api/types";
import { bytes, dateTime } from "@/lib/format";
import { useTranslation } from "@/lib/laterTexts";
import { here } from "@/lib/path";
import { isGone } from "@/lib/problem";
import rows from "@/parts/Rows.module.css";
import { useToast } from "@/parts/toast";
import { DeleteZip } from "./DeleteZip";

/** One zip; in a list of everyone's, with the name of who asked for it. */
export function DownloadRow({ download, withRequester }: { download: Download; withRequester: boolean }) {
  const { t } = useTranslation();
  const toast = useToast();
  const me = useUser().id;
  const address = useZipAddress();
  const again = useZipAgain();
  const [open, setOpen] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const { id, name, status, fileCount, bytes: size, skippedCount, createdAt, expiresAt, requestedBy } = download;
  const ended = status === "expired" || status === "revoked";
  const of = requestedBy.type === "key" ? t("downloads.key", { name: requestedBy.name }) : requestedBy.name;
  const isMine = requestedBy.type === "user" && requestedBy.id === me;
  // A zip made again belongs to the user who asks for it.
  const remake = t(isMine ? "downloads.again" : "downloads.againForMe");
  const facts = [
    withRequester && of,
    t("asset.files", { count: fileCount }),
    size != null && bytes(size),
    dateTime(createdAt),
    skippedCount > 0 && t("downloads.skipped", { count: skippedCount }),
  ];
  return (
    <li className={rows.row}>
      <IconFileZip size={24} stroke={1.5} aria-hidden />
      <div className={rows.words}>
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
      {skippedCount > 0 && !ended && (
        <Button variant="subtle" color="gray" size="compact-md" aria-expanded={open} aria-label={`${t("downloads.showSkipped")}: ${name}`} onClick={() => setOpen(!open)}>
          {t("downloads.showSkipped")}
        </Button>
      )}
      {ended ? (
        <Button variant="light" size="compact-md" leftSection={<IconRefresh size={16} />} loading={again.isPending} aria-label={`${remake}: ${name}`} onClick={() => again.mutate(id, { onSuccess: (made) => location.assign(here(made.url)), onError: toast.failed })}>
          {remake}
        </Button>
      ) : (
        // If the zip has expired meanwhile, the refreshed row says so.
        <Button variant="light" size="compact-md" leftSection={<IconDownload size={16} />} loading={address.isPending} aria-label={`${t("action.download")}: ${name}`} onClick={() => address.mutate(download.url, { onSuccess: (found) => location.assign(found), onError: (error) => !isGone(error) && toast.failed(error) })}>
          {t("action.download")}
        </Button>
      )}
      <Tooltip label={t("downloads.delete")}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t("downloads.delete")}: ${name}`} onClick={() => setDeleting(true)}>
          <IconTrash size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      {open && <Skipped id={id} />}
      {deleting && <DeleteZip download={download} ended={ended} of={isMine ? undefined : of} onClose={() => setDeleting(false)} />}
    </li>
  );
}

/** The files that could not be put into a zip. */
function Skipped({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(downloadQuery(id));
  if (data === undefined) return null;
  const skipped = data.skipped ?? [];
  return (
    <ul className={rows.more}>
      {skipped.map(({ assetId, path, size }) => (
        <li key={assetId + path}>
          <span dir="auto">{path}</span>
          <small>{bytes(size)}</small>
        </li>
      ))}
      {/* Pictures that could not be converted are only counted, not named. */}
      {skipped.length === 0 && <li>{t("downloads.skippedPictures")}</li>}
    </ul>
  );
}
