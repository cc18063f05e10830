import { Group, TagsInput, TextInput } from "@mantine/core";
import { type FieldDraft, hasLimits, hasOptions, schemaOf } from "@/lib/fieldDraft";
import { useTranslation } from "@/lib/laterTexts";
import { fieldError } from "@/lib/problem";
import { MetadataInput } from "@/parts/MetadataInput";

type Props = { draft: FieldDraft; onChange: (part: Partial<FieldDraft>) => void; error: unknown };

/** The constraints on the values of a field, by its type, and the default for new files. */
export function FieldRules({ draft, onChange, error }: Props) {
  const { t } = useTranslation();
  const isText = draft.type === "Text" || draft.type === "Textarea";
  const input = draft.type === "Date" ? "date" : "number";
  const limit = (end: "least" | "most", ...rules: string[]) => (
    <TextInput
      label={t(`fields.${end}${isText ? "Length" : "Value"}`)}
      type={input}
      step="any"
      value={draft[end]}
      onChange={(event) => onChange({ [end]: event.currentTarget.value })}
      error={rules.map((rule) => fieldError(error, `schema.${rule}`)).find(Boolean)}
    />
  );
  return (
    <>
      {hasLimits(draft.type) && (
        <Group grow align="flex-start">
          {limit("least", "minLength", "minValue")}
          {limit("most", "maxLength", "maxValue")}
        </Group>
      )}
      {hasOptions(draft.type) && <TagsInput dropdownOpened={false} label={t("fields.options")} description={t("fields.optionsHint")} value={draft.options} onChange={(options) => onChange({ options })} error={fieldError(error, "schema.selectOptions")} />}
      <MetadataInput field={{ id: "", name: draft.name, label: t("fields.defaultValue"), schema: { ...schemaOf(draft), selectOptions: draft.options } }} value={draft.defaultValue} stays={false} onChange={(defaultValue) => onChange({ defaultValue })} />
    </>
  );
}
