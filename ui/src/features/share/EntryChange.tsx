import { Button, Group, Text, TextInput } from "@mantine/core";
import type { AccessChange, Level, Subject } from "@/api/types";
import { dayOf, lastMoment } from "@/lib/days";
import { useTranslation } from "@/lib/laterTexts";
import { Effect } from "./Effect";
import classes from "./Share.module.css";

/** The wanted level and its end date; a null level removes the share. */
export type Wish = { level: Level | null; until: string | null };

type Props = {
  name: string;
  subject: Subject;
  wish: Wish;
  change: AccessChange;
  /** Whether this is what applies already. */
  isSame: boolean;
  pending: boolean;
  onChange: (wish: Wish) => void;
  onSave: () => void;
  onClose: () => void;
};

/** A change of one share before it is saved: its end date, and what it would do. */
export function EntryChange({ name, subject, wish, change, isSame, pending, onChange, onSave, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.change} role="group" aria-label={t("share.changeOf", { name })}>
      {wish.level !== null && (
        <TextInput type="date" size="xs" maw={180} label={t("share.endDate")} min={dayOf(new Date())} value={wish.until ? dayOf(wish.until) : ""} onChange={(event) => onChange({ ...wish, until: event.currentTarget.value === "" ? null : lastMoment(event.currentTarget.value) })} />
      )}
      {isSame ? (
        <Text size="sm" c="dimmed" mih={20}>
          {t("share.chooseEnd")}
        </Text>
      ) : (
        <Effect subject={subject} change={change} />
      )}
      <Group justify="flex-end" gap="xs">
        <Button size="compact-md" variant="default" onClick={onClose}>
          {t("common.cancel")}
        </Button>
        <Button size="compact-md" color={wish.level === null ? "red.8" : undefined} disabled={isSame} loading={pending} onClick={onSave}>
          {wish.level === null ? t("common.remove") : t("common.save")}
        </Button>
      </Group>
    </div>
  );
}
