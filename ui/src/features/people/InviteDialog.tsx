import { Button, Group, Radio, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { useInvite } from "@/api/people";
import { useLeastPassword } from "@/api/session";
import type { Role } from "@/api/types";
import { textOf } from "@/lib/form";
import { fieldError } from "@/lib/problem";
import { CopyField } from "@/parts/CopyField";
import { Dialog } from "@/parts/Dialog";
import { FormButtons } from "@/parts/FormButtons";
import { NewPassword } from "@/parts/NewPassword";
import { ProblemNote } from "@/parts/ProblemNote";
import { roles } from "./roles";

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const invite = useInvite();
  const least = useLeastPassword();
  const [role, setRole] = useState<Role>("restricted");
  const [isSet, setIsSet] = useState(false);
  const invited = invite.data;
  return (
    <Dialog onClose={onClose} title={t("people.inviteTitle")}>
      {invited ? (
        <Stack>
          <Text>{t(invited.invitationUrl == null ? "people.madeReady" : "people.inviteReady", { name: invited.name })}</Text>
          {invited.invitationUrl != null && <CopyField label={t("people.link")} value={invited.invitationUrl} />}
          <Group justify="flex-end">
            <Button onClick={onClose}>{t("common.done")}</Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const text = textOf(event.currentTarget);
            invite.mutate({ name: text("name").trim(), email: text("email").trim(), role, ...(isSet && { password: text("password") }) });
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
            <Radio.Group label={t("people.firstPassword")} value={isSet ? "byMe" : "byLink"} onChange={(value) => setIsSet(value === "byMe")}>
              <Stack gap="xs" mt="xs">
                {(["byLink", "byMe"] as const).map((name) => (
                  <Radio key={name} value={name} label={t(`people.${name}`)} description={t(`people.${name}Hint`)} />
                ))}
              </Stack>
            </Radio.Group>
            {isSet && <NewPassword name="password" least={least} autoFocus label={t("session.password")} error={fieldError(invite.error, "password")} />}
            <ProblemNote error={invite.error} beside={["name", "email", "password"]} />
            <FormButtons onClose={onClose} submit={t(isSet ? "people.makeDo" : "people.inviteDo")} pending={invite.isPending} />
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
