import { Button, Group, Radio, Select, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { useCreateKey } from "@/api/people";
import { useUser } from "@/api/session";
import type { KeyKind, Role } from "@/api/types";
import { dayOf, lastMoment } from "@/lib/days";
import { fieldError } from "@/lib/problem";
import { CopyField } from "@/parts/CopyField";
import { Dialog } from "@/parts/Dialog";
import { FormButtons } from "@/parts/FormButtons";
import { ProblemNote } from "@/parts/ProblemNote";
import { roles } from "./roles";

export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateKey();
  const administrator = useUser().role === "administrator";
  const [name, setName] = useState("");
  const [kind, setKind] = useState<KeyKind>("personal");
  const [role, setRole] = useState<Role>("viewOnly");
  const [until, setUntil] = useState("");
  return (
    <Dialog onClose={onClose} title={t("keys.new")} closeOnClickOutside={!create.data}>
      {create.data ? (
        <Stack>
          <Text>{t("keys.ready")}</Text>
          <CopyField label={t("keys.key")} value={create.data.key} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t("common.done")}</Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate({ name: name.trim(), kind, ...(kind === "organisation" && { role }), ...(until !== "" && { expiresAt: lastMoment(until) }) });
          }}
        >
          <Stack>
            <TextInput data-autofocus label={t("keys.name")} autoComplete="off" value={name} onChange={(event) => setName(event.currentTarget.value)} error={fieldError(create.error, "name")} />
            {administrator && (
              <Radio.Group label={t("keys.kind")} value={kind} onChange={(value) => setKind(value)}>
                <Stack gap="xs" mt="xs">
                  <Radio value="personal" label={t("keys.personal")} description={t("keys.personalHint")} />
                  <Radio value="organisation" label={t("keys.organisation")} description={t("keys.organisationHint")} />
                </Stack>
              </Radio.Group>
            )}
            {kind === "organisation" && (
              <Select
                label={t("people.role")}
                allowDeselect={false}
                data={roles.map((value) => ({ value, label: t(`people.roleName.${value}`) }))}
                value={role}
                onChange={(value) => value && setRole(value)}
              />
            )}
            <TextInput type="date" label={t("keys.until")} description={t("keys.untilHint")} min={dayOf(new Date())} value={until} onChange={(event) => setUntil(event.currentTarget.value)} error={fieldError(create.error, "expiresAt")} />
            <ProblemNote error={create.error} beside={["name", "expiresAt"]} />
            <FormButtons onClose={onClose} submit={t("common.create")} pending={create.isPending} disabled={name.trim() === ""} />
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
