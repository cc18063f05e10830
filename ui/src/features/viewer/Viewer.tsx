import { ActionIcon, Button, Modal, Text, Tooltip } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconChevronLeft, IconChevronRight, IconDownload, IconInfoCircle, IconX, type TablerIcon } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { assetQuery } from "@/api/assets";
import type { Asset, File } from "@/api/types";
import { bytes } from "@/lib/format";
import { useTranslation } from "@/lib/laterTexts";
import { drawable, kindOf } from "@/lib/kinds";
import { downloadUrl, here, rendition } from "@/lib/path";
import { useCommands } from "@/parts/commands";
import { KindIcon } from "@/parts/KindIcon";
import { ProblemNote } from "@/parts/ProblemNote";
import { useFocusBack } from "@/parts/useFocusBack";
import { Pages } from "./Pages";
import { Picture } from "./Picture";
import classes from "./Viewer.module.css";

type Props = { id: string; /** The assets that the arrows go through. */ among: Asset[]; /** Loads the assets after these. */ onMore?: () => void; /** The details, shown beside the picture on request. */ details: (file: File) => ReactNode; onShow: (id: string) => void; onClose: () => void };

/** Elements that use the arrow keys, and those that use Space, themselves. */
const playing = "video, audio, input, textarea, [role=menu]";
const pressing = "button, a, input, select, textarea, video, audio, [role=menu]";

/** How many files before the last one more are loaded. */
const ahead = 4;

/** One file in the full window; the arrows lead to its neighbours. */
export function Viewer({ id, among, onMore, details, onShow, onClose }: Props) {
  const { t } = useTranslation();
  const { run } = useCommands();
  const files = among.filter((asset) => asset.type === "file");
  const index = files.findIndex((file) => file.id === id);
  const { data, error, refetch } = useQuery({ ...assetQuery(id), enabled: index < 0 });
  const file = files[index] ?? (data?.type === "file" ? data : undefined);
  const before = index > 0 ? files[index - 1] : undefined;
  const after = index >= 0 ? files[index + 1] : undefined;

  const [isInformed, setInformed] = useState(false);
  const inform = () => setInformed(!isInformed);

  useFocusBack(() => document.querySelector<HTMLElement>(`[data-asset="${id}"]`));
  useHotkeys([
    ["ArrowLeft", own(() => before && onShow(before.id), playing), { preventDefault: false }],
    ["ArrowRight", own(() => after && onShow(after.id), playing), { preventDefault: false }],
    ["Space", own(onClose, pressing), { preventDefault: false }],
    // Not handled by Mantine, which would close the viewer before a dialog on top of it.
    ["Escape", own(onClose), { preventDefault: false }],
    ["i", own(inform), { preventDefault: false }],
  ]);
  const isNearEnd = index >= 0 && index >= files.length - ahead;
  useEffect(() => {
    if (isNearEnd) onMore?.();
  }, [isNearEnd, onMore, files.length]);
  useEffect(() => {
    // Preloads the next picture.
    if (after?.thumbnail) new Image().src = large(after);
  }, [after]);

  return (
    <Modal.Root opened onClose={onClose} fullScreen padding={0} returnFocus={false} closeOnEscape={false} transitionProps={{ duration: 120 }}>
      <Modal.Content className={classes.content} aria-label={file?.name ?? t("viewer.label")}>
      <Modal.Body className={classes.body}>
      <div className={classes.head}>
        <div className={classes.names}>
          <Text fw={600} truncate dir="auto">
            {file?.name}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {file && [file.width && file.height ? `${String(file.width)} × ${String(file.height)}` : undefined, bytes(file.size)].filter(Boolean).join(" · ")}
          </Text>
        </div>
        {file?.can.includes("download") && <Act icon={IconDownload} label={t("action.download")} onClick={() => run("download", [file])} />}
        {file && <Act icon={IconInfoCircle} label={t("action.details")} pressed={isInformed} onClick={inform} />}
        <Act icon={IconX} label={t("common.close")} onClick={onClose} />
      </div>
      <div className={classes.both}>
      <div className={classes.stage} tabIndex={-1} data-autofocus>
        {file ? <Content key={file.id} file={file} /> : <ProblemNote error={error} onRetry={() => void refetch()} />}
        {before && (
          <ActionIcon className={classes.before} variant="default" size="xl" radius="xl" aria-label={t("viewer.before")} onClick={() => onShow(before.id)}>
            <IconChevronLeft stroke={1.6} />
          </ActionIcon>
        )}
        {after && (
          <ActionIcon className={classes.after} variant="default" size="xl" radius="xl" aria-label={t("viewer.after")} onClick={() => onShow(after.id)}>
            <IconChevronRight stroke={1.6} />
          </ActionIcon>
        )}
      </div>
      {isInformed && file && (
        <aside className={classes.information} aria-label={file.name}>
          {details(file)}
        </aside>
      )}
      </div>
      </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const large = (file: File) => rendition(file.url, "w-2000,h-2000,c-at_max");

function Content({ file }: { file: File }) {
  const { t } = useTranslation();
  const kind = kindOf(file.mime);
  if (kind === "video") return <video className={classes.player} src={here(file.url)} poster={file.thumbnail ? large(file) : undefined} controls autoPlay />;
  if (kind === "audio") return <audio className={classes.sound} src={here(file.url)} controls autoPlay />;
  if (kind === "pdf" && file.thumbnail) return <Pages file={file} />;
  if (file.mime === "image/svg+xml" || file.mime === "image/gif") return <Picture src={here(file.url)} name={file.name} />;
  if (file.thumbnail) return <Picture src={large(file)} full={drawable(file.mime) ? here(file.url) : undefined} name={file.name} />;
  return (
    <div className={classes.none}>
      <KindIcon kind={kind} name={file.name} />
      <Text c="dimmed">{t("viewer.noPreview")}</Text>
      {file.can.includes("download") && (
        <Button variant="light" leftSection={<IconDownload size={18} />} component="a" href={downloadUrl(file.url)}>
          {t("action.download")}
        </Button>
      )}
    </div>
  );
}

/** Limits a key to the viewer itself: it does nothing in a dialog over the viewer, or if the focused element uses the key itself. */
function own(act: () => unknown, but = "[role=menu]") {
  return (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const isOurs = target === document.body || target?.closest(`.${CSS.escape(classes.content ?? "")}`);
    if (!isOurs || target?.closest(but)) return;
    event.preventDefault();
    act();
  };
}

function Act({ icon: Icon, label, pressed, onClick }: { icon: TablerIcon; label: string; pressed?: boolean; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant={pressed ? "light" : "subtle"} color={pressed ? undefined : "gray"} size="lg" aria-pressed={pressed} aria-label={label} onClick={onClick}>
        <Icon size={20} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
