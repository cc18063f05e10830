import { ActionIcon, Button, Checkbox, Text, Tooltip } from "@mantine/core";
import { IconRestore, IconTrash } from "@tabler/icons-react";
import type { TrashItem } from "@/api/types";
import { bytes, date } from "@/lib/format";
import { useTranslation } from "@/lib/laterTexts";
import { kindOf } from "@/lib/kinds";
import { parent } from "@/lib/path";
import { FileName } from "@/parts/FileName";
import { KindIcon } from "@/parts/KindIcon";
import classes from "./Trash.module.css";

type Props = { item: TrashItem; selected: boolean; onToggle: () => void; onRestore: () => void; onPurge: () => void };

export function TrashRow({ item, selected, onToggle, onRestore, onPurge }: Props) {
  const { t } = useTranslation();
  const { name, path, type, mime, fileCount, size, deletedAt, deletedBy, expiresAt } = item;
  const facts = [
    type === "folder" && t("asset.files", { count: fileCount }),
    bytes(size),
    deletedBy ? t("trash.deletedBy", { date: date(deletedAt), name: deletedBy.name }) : t("trash.deleted", { date: date(deletedAt) }),
    t("trash.goes", { date: date(expiresAt) }),
  ];
  return (
    <li className={classes.row} data-selected={selected}>
      <Checkbox aria-label={t("browse.select", { name })} checked={selected} onChange={onToggle} />
      <span className={classes.icon}>
        <KindIcon kind={type === "folder" ? "folder" : kindOf(mime ?? "")} small />
      </span>
      <div className={classes.words}>
        <Text component="div" title={name}>
          <FileName name={name} />
        </Text>
        <Text size="sm" c="dimmed" truncate dir="auto">
          {t("trash.from", { path: parent(path) })}
        </Text>
        <Text size="sm" c="dimmed">
          {facts.filter(Boolean).join("\u00a0· ")}
        </Text>
      </div>
      <Button variant="light" size="compact-md" leftSection={<IconRestore size={16} />} aria-label={`${t("trash.restore")}: ${name}`} onClick={onRestore}>
        {t("trash.restore")}
      </Button>
      <Tooltip label={t("trash.purge")}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t("trash.purge")}: ${name}`} onClick={onPurge}>
          <IconTrash size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
