import { Checkbox, NativeSelect, Stack, TagsInput, Textarea } from "@mantine/core";
import type { MetadataField } from "@/api/types";
import type { OnTaken } from "@/api/uploadFields";
import { useTranslation } from "@/lib/laterTexts";
import { MetadataInput } from "@/parts/MetadataInput";
import type { OptionsDraft } from "./optionsDraft";

type Props = {
  draft: OptionsDraft;
  onDraft: (draft: OptionsDraft) => void;
  onTaken: OnTaken;
  onOnTaken: (onTaken: OnTaken) => void;
  fields: MetadataField[];
};

const choices = ["refuse", "version", "keepBoth"] as const;
// The options of an upload are sent in a header, whose length is limited.
const longestDescription = 1000;

/** The properties of the uploaded files, and what happens if their names are taken. */
export function OptionFields({ draft, onDraft, onTaken, onOnTaken, fields }: Props) {
  const { t } = useTranslation();
  const put = (part: Partial<OptionsDraft>) => onDraft({ ...draft, ...part });
  return (
    <Stack>
      <Checkbox label={t("upload.private")} description={t("signed.isPrivate")} checked={draft.isPrivate} onChange={(event) => put({ isPrivate: event.currentTarget.checked })} />
      <Checkbox label={t("upload.draft")} description={t("upload.draftHint")} checked={draft.isDraft} onChange={(event) => put({ isDraft: event.currentTarget.checked })} />
      <NativeSelect label={t("upload.onTaken")} data={choices.map((value) => ({ value, label: t(`upload.${value}`) }))} value={onTaken} onChange={(event) => onOnTaken(choices.find((value) => value === event.currentTarget.value) ?? "refuse")} />
      {onTaken === "version" && <Checkbox label={t("upload.fresh")} description={t("upload.freshHint")} checked={draft.isFresh} onChange={(event) => put({ isFresh: event.currentTarget.checked })} />}
      <TagsInput dropdownOpened={false} label={t("edit.tags")} description={t("edit.tagsHint")} value={draft.tags} onChange={(tags) => put({ tags })} splitChars={[","]} />
      <Textarea label={t("details.description")} autosize minRows={1} maxRows={6} maxLength={longestDescription} value={draft.description} onChange={(event) => put({ description: event.currentTarget.value })} />
      {fields.map((field) => (
        <MetadataInput key={field.id} field={field} value={field.name in draft.values ? draft.values[field.name] : field.schema.defaultValue} stays={false} onChange={(value) => put({ values: { ...draft.values, [field.name]: value } })} />
      ))}
    </Stack>
  );
}
