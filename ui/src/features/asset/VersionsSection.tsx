import { ActionIcon, Badge, Button, Group, Text, Tooltip } from "@mantine/core";
import { IconLinkPlus, IconRestore, IconTrash, IconUpload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useDeleteVersion, useRestoreVersion, versionsQuery } from "@/api/describe";
import type { File, FileVersion } from "@/api/types";
import { bytes, dateTime } from "@/lib/format";
import { useTranslation } from "@/lib/laterTexts";
import { here } from "@/lib/path";
import { patient } from "@/lib/patient";
import { useCommands } from "@/parts/commands";
import { ChooseFile } from "@/parts/ChooseFile";
import { ConfirmDialog } from "@/parts/ConfirmDialog";
import { ProblemNote } from "@/parts/ProblemNote";
import { useToast } from "@/parts/toast";
import { Alike } from "./Alike";
import classes from "./DetailsPanel.module.css";

const SignedUrlDialog = lazy(() => patient(() => import("./SignedUrlDialog")).then((module) => ({ default: module.SignedUrlDialog })));

/** The versions of a file, newest first, and the actions on them; left out if there is only one and the user may not add another. */
export function VersionsSection({ file }: { file: File }) {
  const { t } = useTranslation();
  const { replace } = useCommands();
  const { data: versions = [], error } = useQuery(versionsQuery(file.id));
  const [deleting, setDeleting] = useState<FileVersion | null>(null);
  const [signing, setSigning] = useState<FileVersion | null>(null);
  const remove = useDeleteVersion();
  const mayReplace = file.can.includes("upload");
  if (versions.length < 2 && !error && !mayReplace) return null;
  return (
    <section className={classes.section}>
      <h3>{t("versions.title")}</h3>
      <ProblemNote error={error} />
      <ul className={classes.versions}>
        {versions.length > 1 && versions.map((version) => (
          <Version key={version.versionInfo.id} version={version} current={versions.find(({ isCurrent }) => isCurrent)} onSign={() => setSigning(version)} onDelete={() => setDeleting(version)} />
        ))}
      </ul>
      <Group gap="xs">
        {mayReplace && (
          <ChooseFile onChange={(chosen) => chosen && replace(file, chosen)} inputProps={{ "aria-label": t("versions.upload") }}>
            {(props) => (
              <Button {...props} variant="light" size="compact-md" leftSection={<IconUpload size={16} />}>
                {t("versions.upload")}
              </Button>
            )}
          </ChooseFile>
        )}
        {file.can.includes("edit") && <Alike file={file} versions={versions} />}
      </Group>
      <Suspense>{signing && <SignedUrlDialog file={file} version={signing} onClose={() => setSigning(null)} />}</Suspense>
      {deleting && (
        <ConfirmDialog
          title={t("versions.deleteTitle")}
          confirm={t("common.delete")}
          pending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate({ fileId: file.id, versionId: deleting.versionInfo.id }, { onSuccess: () => setDeleting(null) })}
          onClose={() => setDeleting(null)}
        >
          <Text>{t("versions.deleteText", { name: deleting.versionInfo.name, date: dateTime(deleting.createdAt) })}</Text>
        </ConfirmDialog>
      )}
    </section>
  );
}

type Props = { version: FileVersion; current: FileVersion | undefined; onSign: () => void; onDelete: () => void };

function Version({ version, current, onSign, onDelete }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const restore = useRestoreVersion();
  const { fileId, versionInfo, isCurrent, isPublished, isPrivateFile, can, url, size, createdAt, createdBy } = version;
  const name = versionInfo.name;

  function makeCurrent() {
    const back = current && (() => void restore.mutateAsync({ fileId, versionId: current.versionInfo.id }).catch(toast.failed));
    restore.mutate({ fileId, versionId: versionInfo.id }, { onSuccess: () => toast.done(t("versions.restored", { name }), back), onError: toast.failed });
  }

  return (
    <li>
      <div>
        <a href={here(url)} target="_blank" rel="noreferrer">
          {name}
        </a>{" "}
        {isCurrent && <Badge variant="light" size="sm" tt="none">{t("versions.current")}</Badge>}{" "}
        {!isPublished && <Badge variant="light" color="gray" size="sm" tt="none">{t("browse.draft")}</Badge>}
        <Text size="sm" c="dimmed">
          {[bytes(size), dateTime(createdAt), createdBy?.name].filter(Boolean).join(" · ")}
        </Text>
      </div>
      {!isCurrent && can.includes("restoreVersion") && (
        <Tooltip label={t("versions.restore")}>
          <ActionIcon variant="subtle" color="gray" aria-label={`${t("versions.restore")}: ${name}`} loading={restore.isPending} onClick={makeCurrent}>
            <IconRestore size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
      {isPrivateFile && isPublished && (
        <Tooltip label={t("action.signedUrl")}>
          <ActionIcon variant="subtle" color="gray" aria-label={`${t("action.signedUrl")}: ${name}`} onClick={onSign}>
            <IconLinkPlus size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
      {!isCurrent && can.includes("deleteVersion") && (
        <Tooltip label={t("common.delete")}>
          <ActionIcon variant="subtle" color="gray" aria-label={`${t("common.delete")}: ${name}`} onClick={onDelete}>
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}
