import { MultiSelect, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { MetadataField } from "@/api/types";
import type { Value } from "@/lib/describe";
import { useTranslation } from "@/lib/laterTexts";

type Props = {
  field: MetadataField;
  value: unknown;
  /** Whether what is there, which may differ from one thing to the next, is left alone so far. */
  stays: boolean;
  onChange: (value: Value) => void;
};

/** A value of custom metadata, by the type of its field; empty for none. */
export function MetadataInput({ field: { label, description, schema }, value, stays, onChange }: Props) {
  const { t } = useTranslation();
  const shown = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
  const named = { label, description: description ?? undefined };
  const hint = stays ? t("edit.stays") : undefined;
  const options = schema.selectOptions ?? [];
  const choices = options.map(String);
  /** As it was declared: a number stays one. */
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
