import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { previewQuery } from "@/api/access";
import { useChangeUser } from "@/api/people";
import type { Role, User } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { Dialog } from "@/parts/Dialog";
import { EffectNote } from "@/parts/EffectNote";
import { FormButtons } from "@/parts/FormButtons";
import { ProblemNote } from "@/parts/ProblemNote";
import { useToast } from "@/parts/toast";

type Props = { user: User; role: Role; onClose: () => void };

/** Shows the effect of a change of role before it is made; group memberships lost by it do not come back. */
export function RoleDialog({ user, role, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const change = useChangeUser();
  const effect = useQuery(previewQuery({ user: { id: user.id, role } }));
  const { id, name } = user;
  const left = user.role === "restricted" ? (user.groups ?? []).map((group) => group.name) : [];
  const undo = left.length === 0 ? () => void change.mutateAsync({ id, role: user.role }).catch(toast.failed) : undefined;

  function save() {
    change.mutate(
      { id, role },
      {
        onSuccess: () => {
          toast.done(t("people.roleChanged", { name, role: t(`people.roleName.${role}`) }), undo);
          onClose();
        },
      },
    );
  }

  return (
    <Dialog onClose={onClose} title={t("people.roleTitle", { name, role: t(`people.roleName.${role}`) })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Stack>
          <Text>{t(`people.roleHint.${role}`)}</Text>
          {left.length > 0 && <Text fw={600}>{t("people.roleLeaves", { name, groups: left.join(", ") })}</Text>}
          <EffectNote preview={effect.data} error={effect.error} />
          <ProblemNote error={change.error} />
          <FormButtons onClose={onClose} submit={t("people.roleDo")} pending={change.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
