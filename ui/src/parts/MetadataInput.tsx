import { MultiSelect, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { MetadataField } from "@/api/types";
import type { Value } from "@/lib/describe";
import { useTranslation } from "@/lib/laterTexts";

type Props = {
  field: MetadataField;
  value: unknown;
  /** Whether the existing values, which may differ between assets, are left unchanged so far. */
  stays: boolean;
  onChange: (value: Value) => void;
};

/** An input for a value of custom metadata, by the type of its field. */
export function MetadataInput({ field: { label, description, schema }, value, stays, onChange }: Props) {
  const { t } = useTranslation();
  const shown = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
  const named = { label, description: description ?? undefined };
  const hint = stays ? t("edit.stays") : undefined;
  const options = schema.selectOptions ?? [];
  const choices = options.map(String);
  /** The option as declared, so that a number remains a number. */
  const option = (text: string) => (options.find((each) => String(each) === text) ?? text) as string | number | boolean;
  switch (schema.type) {
    case "Textarea":
      return <Textarea {...named} autosize minRows={2} maxRows={6} placeholder={hint} value={shown} onChange={(event) => onChange(event.currentTarget.value || null)} />;
    case "Number":
      return <TextInput {...named} type="number" step="any" placeholder={hint} value={shown} onChange={(event) => onChange(event.currentTarget.value === "" ? null : event.currentTarget.valueAsNumber)} />;
    case "Date":
      return <TextInput {...named} type="date" value={shown.slice(0, 10)} onChange={(event) => onChange(event.currentTarget.value || null)} />;
    case "Boolean":
      return (
        <NativeSelect {...named} value={shown} onChange={(event) => onChange(event.currentTarget.value === "" ? null : event.currentTarget.value === "true")} data={[{ value: "", label: hint ?? t("edit.none") }, { value: "true", label: t("search.yes") }, { value: "false", label: t("search.no") }]} />
      );
    case "SingleSelect":
      return <NativeSelect {...named} value={shown} onChange={(event) => onChange(event.currentTarget.value === "" ? null : option(event.currentTarget.value))} data={[{ value: "", label: hint ?? t("edit.none") }, ...choices.map((choice) => ({ value: choice, label: choice }))]} />;
    case "MultiSelect":
      return <MultiSelect {...named} placeholder={hint} data={choices} value={Array.isArray(value) ? value.map(String) : []} onChange={(chosen) => onChange(chosen.length === 0 ? null : (chosen.map(option) as string[]))} />;
    default:
      return <TextInput {...named} placeholder={hint} value={shown} onChange={(event) => onChange(event.currentTarget.value || null)} />;
  }
}
