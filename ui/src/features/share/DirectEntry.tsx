import { ActionIcon, Tooltip } from "@mantine/core";
import { IconCalendarTime, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import type { useChangeAccess } from "@/api/access";
import type { AccessEntry, Level, Subject } from "@/api/types";
import { date } from "@/lib/format";
import { LevelPicker } from "@/parts/LevelPicker";
import { Person } from "@/parts/Person";
import { useToast } from "@/parts/toast";
import { EntryChange, type Wish } from "./EntryChange";
import { Why } from "./Why";

type Props = { entry: AccessEntry; subject: Subject; change: ReturnType<typeof useChangeAccess> };

/** The share of one person or group. A change first shows what it would do. */
export function DirectEntry({ entry: { principal, level, until, grantedBy, effective }, subject, change }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [wish, setWish] = useState<Wish | null>(null);
  const { type, id, name } = principal;
  const now: Wish = { level: level as Level, until: until ?? null };
  const detail = [type === "group" && t("share.group"), grantedBy && t("share.givenBy", { name: grantedBy.name }), until && t("share.until", { date: date(until) }), !effective && t("share.noEffect")];
  const changeOf = (wanted: Wish) => (wanted.level === null ? { remove: [{ type, id }] } : { addOrModify: [{ principal: { type, id }, level: wanted.level, until: wanted.until }] });

  async function save(wanted: Wish) {
    const undo = () => void change.mutateAsync(changeOf(now)).catch(toast.failed);
    try {
      await change.mutateAsync(changeOf(wanted));
      setWish(null);
      toast.done(wanted.level === null ? t("share.removed", { name }) : t("share.changed", { name, level: t(`level.${wanted.level}`) }), undo);
    } catch {
      // The dialog shows the error.
    }
  }

  return (
    <div>
      <Person below type={type} name={name} detail={detail.filter(Boolean).join(" · ")}>
        <LevelPicker label={t("share.levelOf", { name })} kind={subject.kind} value={wish?.level ?? now.level ?? "view"} disabled={change.isPending} onChange={(chosen) => setWish({ ...(wish ?? now), level: chosen })} />
        <Tooltip label={t("share.end")}>
          <ActionIcon variant="subtle" color="gray" aria-label={t("share.endOf", { name })} disabled={change.isPending} onClick={() => setWish(now)}>
            <IconCalendarTime size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t("common.remove")}>
          <ActionIcon variant="subtle" color="gray" aria-label={t("share.remove", { name })} disabled={change.isPending} onClick={() => setWish({ ...now, level: null })}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </Person>
      {wish && <EntryChange name={name} subject={subject} wish={wish} change={changeOf(wish)} isSame={wish.level === now.level && wish.until === now.until} pending={change.isPending} onChange={setWish} onSave={() => void save(wish)} onClose={() => setWish(null)} />}
      {!wish && <Why subject={subject} principal={principal} />}
    </div>
  );
}
