import { ActionIcon, Button, Group, Progress, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { percent } from "@/lib/format";
import { useTranslation } from "@/lib/laterTexts";
import { resolveTaken, retryFailed, tidy } from "./queue";
import { busy, type Upload } from "./upload";
import { UploadRow } from "./UploadRow";
import classes from "./UploadsPanel.module.css";

// Of a successful upload; an error message may take more lines.
const rowHeight = 56;
// First what needs attention, last what is done.
const order = { taken: 0, lost: 1, failed: 2, sending: 3, paused: 4, done: 5, cancelled: 6 };

/** The uploads in progress, in the corner of every page. */
export function UploadsPanel({ uploads }: { uploads: Upload[] }) {
  const { t } = useTranslation();
  const [folded, setFolded] = useState(false);
  const running = uploads.some(busy);
  const wanted = uploads.filter((upload) => upload.state !== "cancelled");
  const total = wanted.reduce((sum, upload) => sum + upload.size, 0);
  const sent = wanted.reduce((sum, upload) => sum + upload.sent, 0);
  const count = (state: Upload["state"]) => uploads.filter((upload) => upload.state === state).length;
  const [taken, failed, done] = [count("taken"), count("failed"), count("done")];
  // The size of a file that the server fetches is only known once it is there.
  const share = total === 0 ? (wanted.length - uploads.filter(busy).length) / wanted.length : sent / total;
  const title = running
    ? t("upload.running", { done, total: wanted.length, share: percent(share) })
    : failed > 0
      ? t("upload.failed", { count: failed })
      : taken > 0
        ? t("upload.someTaken", { count: taken })
        : t("upload.done", { count: done });
  return (
    <section className={classes.panel} aria-label={t("upload.label")}>
      <Group className={classes.head} justify="space-between" wrap="nowrap">
        <Text fw={600} className="figures">
          {title}
        </Text>
        {/* Announced at the end only; a running count would never stop talking. */}
        <div className={classes.told} role="status">{running ? "" : title}</div>
        <Group gap={4} wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" aria-expanded={!folded} aria-label={t("upload.label")} onClick={() => setFolded(!folded)}>
            {folded ? <IconChevronUp size={18} /> : <IconChevronDown size={18} />}
          </ActionIcon>
          {!running && (
            <ActionIcon variant="subtle" color="gray" aria-label={t("upload.close")} onClick={() => void tidy()}>
              <IconX size={18} />
            </ActionIcon>
          )}
        </Group>
      </Group>
      {running && <Progress value={share * 100} size={3} radius={0} aria-label={t("upload.overall")} />}
      {taken > 0 && (
        <div className={classes.choice}>
          <Text size="sm">{t("upload.someTaken", { count: taken })}</Text>
          <Group gap={4}>
            <Button size="compact-sm" variant="light" onClick={() => resolveTaken("version")}>{t("upload.newVersion")}</Button>
            <Button size="compact-sm" variant="light" onClick={() => resolveTaken("keepBoth")}>{t("upload.keepBoth")}</Button>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => resolveTaken("skip")}>{t("upload.skip")}</Button>
          </Group>
        </div>
      )}
      {failed > 1 && !running && (
        <div className={classes.choice}>
          <Button size="compact-sm" variant="light" onClick={retryFailed}>{t("upload.retryAll")}</Button>
        </div>
      )}
      {!folded && <Rows uploads={uploads} />}
    </section>
  );
}

function Rows({ uploads }: { uploads: Upload[] }) {
  const box = useRef<HTMLDivElement>(null);
  const sorted = [...uploads].sort((a, b) => order[a.state] - order[b.state]);
  const rows = useVirtualizer({ count: sorted.length, getScrollElement: () => box.current, estimateSize: () => rowHeight, getItemKey: (index) => sorted[index]?.id ?? index, overscan: 4 });
  return (
    <div ref={box} className={classes.list} tabIndex={-1}>
      <ul style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const upload = sorted[index];
          return (
            upload && (
              <li key={upload.id} ref={rows.measureElement} data-index={index} className={classes.row} style={{ transform: `translateY(${start}px)`, minHeight: rowHeight }}>
                <UploadRow upload={upload} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
