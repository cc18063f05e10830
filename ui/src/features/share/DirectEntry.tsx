import { ActionIcon, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";
import type { useChangeAccess } from "@/api/access";
import type { AccessEntry, Level, Subject } from "@/api/types";
import { LevelPicker } from "@/parts/LevelPicker";
import { Person } from "@/parts/Person";
import { useToast } from "@/parts/toast";

type Props = { entry: AccessEntry; kind: Subject["kind"]; change: ReturnType<typeof useChangeAccess> };

export function DirectEntry({ entry: { principal, level, grantedBy, effective }, kind, change }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const { type, id, name } = principal;
  const detail = [type === "group" && t("share.group"), grantedBy && t("share.givenBy", { name: grantedBy.name }), !effective && t("share.noEffect")];

  function remove() {
    const giveBack = () => change.mutate({ addOrModify: [{ principal: { type, id }, level }] });
    change.mutate({ remove: [{ type, id }] }, { onSuccess: () => toast.done(t("share.removed", { name }), giveBack) });
  }

  return (
    <Person type={type} name={name} detail={detail.filter(Boolean).join(" · ")}>
      <LevelPicker
        label={t("share.levelOf", { name })}
        kind={kind}
        value={level as Level}
        disabled={change.isPending}
        onChange={(chosen) => change.mutate({ addOrModify: [{ principal: { type, id }, level: chosen }] })}
      />
      <Tooltip label={t("common.remove")}>
        <ActionIcon variant="subtle" color="gray" aria-label={t("share.remove", { name })} disabled={change.isPending} onClick={remove}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </Person>
  );
}
