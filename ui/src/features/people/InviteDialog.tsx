import { Button, Group, Radio, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { useInvite } from "@/api/people";
import type { Role } from "@/api/types";
import { textOf } from "@/lib/form";
import { fieldError } from "@/lib/problem";
import { CopyField } from "@/parts/CopyField";
import { Dialog } from "@/parts/Dialog";
import { FormButtons } from "@/parts/FormButtons";
import { ProblemNote } from "@/parts/ProblemNote";
import { roles } from "./roles";

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const invite = useInvite();
  const [role, setRole] = useState<Role>("restricted");
  const invited = invite.data;
  return (
    <Dialog onClose={onClose} title={t("people.inviteTitle")}>
      {invited ? (
        <Stack>
          <Text>{t("people.inviteReady", { name: invited.name })}</Text>
          <CopyField label={t("people.link")} value={invited.invitationUrl ?? ""} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t("common.done")}</Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const text = textOf(event.currentTarget);
            invite.mutate({ name: text("name").trim(), email: text("email").trim(), role });
          }}
        >
          <Stack>
            <TextInput name="name" data-autofocus label={t("common.name")} autoComplete="off" required withAsterisk={false} error={fieldError(invite.error, "name")} />
            <TextInput name="email" type="email" label={t("session.email")} autoComplete="off" required withAsterisk={false} error={fieldError(invite.error, "email")} />
            <Radio.Group label={t("people.role")} value={role} onChange={(value) => setRole(value)}>
              <Stack gap="xs" mt="xs">
                {roles.toReversed().map((name) => (
                  <Radio key={name} value={name} label={t(`people.roleName.${name}`)} description={t(`people.roleHint.${name}`)} />
                ))}
              </Stack>
            </Radio.Group>
            <ProblemNote error={invite.error} beside={["name", "email"]} />
            <FormButtons onClose={onClose} submit={t("people.inviteDo")} pending={invite.isPending} />
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
