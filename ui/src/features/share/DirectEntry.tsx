import { ActionIcon, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "@/lib/laterTexts";
import type { useChangeAccess } from "@/api/access";
import type { AccessEntry, Level, Subject } from "@/api/types";
import { date } from "@/lib/format";
import { LevelPicker } from "@/parts/LevelPicker";
import { Person } from "@/parts/Person";
import { useToast } from "@/parts/toast";
import { EndDate } from "./EndDate";
import { Why } from "./Why";

type Props = { entry: AccessEntry; subject: Subject; change: ReturnType<typeof useChangeAccess> };

export function DirectEntry({ entry: { principal, level, until, grantedBy, effective }, subject, change }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const { type, id, name } = principal;
  const detail = [type === "group" && t("share.group"), grantedBy && t("share.givenBy", { name: grantedBy.name }), until && t("share.until", { date: date(until) }), !effective && t("share.noEffect")];

  function remove() {
    change.mutate({ remove: [{ type, id }] }, { onSuccess: () => toast.done(t("share.removed", { name }), () => give(level as Level)) });
  }

  function give(chosen: Level, done?: () => void, end = until) {
    change.mutate({ addOrModify: [{ principal: { type, id }, level: chosen, until: end }] }, { onSuccess: done, onError: toast.failed });
  }

  function endAt(end: string | undefined) {
    const said = end === undefined ? t("share.endsNever", { name }) : t("share.endsAt", { name, date: date(end) });
    give(level as Level, () => toast.done(said, () => give(level as Level)), end ?? null);
  }

  return (
    <div>
    <Person type={type} name={name} detail={detail.filter(Boolean).join(" · ")}>
      <LevelPicker
        label={t("share.levelOf", { name })}
        kind={subject.kind}
        value={level as Level}
        disabled={change.isPending}
        onChange={(chosen) => give(chosen, () => toast.done(t("share.changed", { name, level: t(`level.${chosen}`) }), () => give(level as Level)))}
      />
      <EndDate name={name} until={until} disabled={change.isPending} onChange={endAt} />
      <Tooltip label={t("common.remove")}>
        <ActionIcon variant="subtle" color="gray" aria-label={t("share.remove", { name })} disabled={change.isPending} onClick={remove}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </Person>
      {type === "user" && <Why subject={subject} user={{ id, name }} />}
    </div>
  );
}
