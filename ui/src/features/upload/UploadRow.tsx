import { ActionIcon, Loader, Progress, Text, Tooltip } from "@mantine/core";
import { IconCheck, IconFileImport, IconPlayerPause, IconPlayerPlay, IconRefresh, IconX, type TablerIcon } from "@tabler/icons-react";
import { hostOf } from "@/lib/addresses";
import { bytes, percent } from "@/lib/format";
import { useTranslation } from "@/lib/laterTexts";
import { ChooseFile } from "@/parts/ChooseFile";
import { FileName } from "@/parts/FileName";
import { useProblemText } from "@/parts/problemText";
import { cancel, enqueue, retry, togglePause } from "./queue";
import { busy, type Upload } from "./upload";
import classes from "./UploadsPanel.module.css";

export function UploadRow({ upload }: { upload: Upload }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { name, size, state, sent, address, collection, added } = upload;
  const share = size === 0 ? 0 : sent / size;
  return (
    <>
      <div className={classes.what}>
        <FileName name={name} />
        {busy(upload) && address !== undefined && <Text size="sm" c="dimmed">{t("upload.fetching", { host: hostOf(address) })}</Text>}
        {busy(upload) && address === undefined && <Progress value={share * 100} size={4} mt={6} aria-label={name} color={state === "paused" ? "gray" : undefined} />}
        {state === "done" && <Text size="sm" c="dimmed">{[bytes(size), collection && added && t("common.addedTo", { name: collection.name })].filter(Boolean).join(" · ")}</Text>}
        {collection && added === false && <Text size="sm" c="var(--loss)">{t("upload.notAdded", { name: collection.name })}</Text>}
        {state === "cancelled" && <Text size="sm" c="dimmed">{t("upload.cancelled")}</Text>}
        {state === "taken" && <Text size="sm">{t("upload.taken")}</Text>}
        {state === "lost" && <Text size="sm">{t("upload.lost")}</Text>}
        {state === "failed" && <Text size="sm" c="var(--loss)">{problemText(upload.error)}</Text>}
        {state === "failed" && upload.error?.status === 413 && <Text size="sm">{t("upload.tooLargeHint")}</Text>}
      </div>
      {busy(upload) && address !== undefined && <Loader size={16} aria-hidden />}
      {busy(upload) && address === undefined && (
        <Text size="sm" c="dimmed" className="figures">
          {percent(share)}
        </Text>
      )}
      {busy(upload) &&
        address === undefined &&
        (state === "paused" ? (
          <Act icon={IconPlayerPlay} label={t("upload.resume", { name })} onClick={() => void togglePause(upload)} />
        ) : (
          <Act icon={IconPlayerPause} label={t("upload.pause", { name })} onClick={() => void togglePause(upload)} />
        ))}
      {state === "failed" && <Act icon={IconRefresh} label={t("upload.retry", { name })} onClick={() => void retry(upload)} />}
      {state === "lost" && (
        <ChooseFile onChange={(file) => file && void enqueue([{ file, below: "" }], upload.folder, upload)}>
          {({ onClick }) => <Act icon={IconFileImport} label={t("upload.chooseAgain", { name })} onClick={onClick} />}
        </ChooseFile>
      )}
      {(busy(upload) || state === "lost") && <Act icon={IconX} label={t("upload.cancel", { name })} onClick={() => void cancel(upload)} />}
      {state === "done" && <IconCheck size={18} className={classes.done} aria-label={t("upload.complete")} role="img" />}
    </>
  );
}

function Act({ icon: Icon, label, onClick }: { icon: TablerIcon; label: string; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
