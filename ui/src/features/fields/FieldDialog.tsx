import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChangeField, useCreateField } from "@/api/metadata";
import type { MetadataField } from "@/api/types";
import { draftOf, type FieldType, fieldTypes, nameOf, schemaOf } from "@/lib/fieldDraft";
import { useTranslation } from "@/lib/laterTexts";
import { fieldError } from "@/lib/problem";
import { Dialog } from "@/parts/Dialog";
import { FormButtons } from "@/parts/FormButtons";
import { ProblemNote } from "@/parts/ProblemNote";
import { useToast } from "@/parts/toast";
import { FieldRules } from "./FieldRules";

type Props = { /** Left out for a new field. */ field?: MetadataField; onClose: () => void };

/** Creates a field, or changes one, whose name and type are fixed. */
export function FieldDialog({ field, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const create = useCreateField();
  const change = useChangeField();
  const { error } = field ? change : create;
  const [draft, setDraft] = useState(draftOf(field));
  const name = draft.name || nameOf(draft.label);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });

  function save(event: { preventDefault: () => void }) {
    event.preventDefault();
    const done = {
      onSuccess: () => {
        toast.done(t("fields.saved", { name: draft.label }));
        onClose();
      },
    };
    const { type, ...rules } = schemaOf(draft, field?.schema);
    const told = { label: draft.label.trim(), description: draft.description.trim() };
    if (field) change.mutate({ id: field.id, ...told, schema: rules }, done);
    else create.mutate({ ...told, name, schema: { type, ...rules } }, done);
  }

  return (
    <Dialog onClose={onClose} title={t(field ? "fields.change" : "fields.new")}>
      <form onSubmit={save}>
        <Stack>
          <TextInput data-autofocus label={t("fields.label")} autoComplete="off" value={draft.label} onChange={(event) => set({ label: event.currentTarget.value })} error={fieldError(error, "label")} />
          <TextInput label={t("fields.name")} description={t("fields.nameHint")} autoComplete="off" disabled={field !== undefined} value={name} onChange={(event) => set({ name: event.currentTarget.value })} error={fieldError(error, "name")} />
          <NativeSelect label={t("fields.type")} disabled={field !== undefined} value={draft.type} onChange={(event) => set({ type: event.currentTarget.value as FieldType, least: "", most: "", defaultValue: null })} data={fieldTypes.map((value) => ({ value, label: t(`fields.typeName.${value}`) }))} />
          <Textarea label={t("fields.description")} autosize minRows={1} maxRows={4} value={draft.description} onChange={(event) => set({ description: event.currentTarget.value })} error={fieldError(error, "description")} />
          <FieldRules draft={draft} onChange={set} error={error} />
          <Checkbox label={t("fields.required")} description={t("fields.requiredHint")} checked={draft.isRequired} onChange={(event) => set({ isRequired: event.currentTarget.checked })} />
          <ProblemNote error={error} />
          <FormButtons onClose={onClose} submit={t(field ? "common.save" : "common.create")} pending={create.isPending || change.isPending} disabled={draft.label.trim() === "" || name === ""} />
        </Stack>
      </form>
    </Dialog>
  );
}
