/** A custom metadata field in a form, with texts as typed. */
export type FieldDraft = {
  label: string;
  name: string;
  description: string;
  type: FieldType;
  isRequired: boolean;
  least: string;
  most: string;
  options: string[];
  defaultValue: unknown;
};

export const fieldTypes = ["Text", "Textarea", "Number", "Date", "Boolean", "SingleSelect", "MultiSelect"] as const;
export type FieldType = (typeof fieldTypes)[number];

type Schema = {
  type: FieldType;
  isValueRequired?: boolean | null;
  defaultValue?: unknown;
  minLength?: number | null;
  maxLength?: number | null;
  minValue?: unknown;
  maxValue?: unknown;
  selectOptions?: unknown[] | null;
};

const isText = (type: FieldType) => type === "Text" || type === "Textarea";
export const hasLimits = (type: FieldType) => isText(type) || type === "Number" || type === "Date";
export const hasOptions = (type: FieldType) => type === "SingleSelect" || type === "MultiSelect";

/** A valid field name derived from a label. */
export const nameOf = (label: string) =>
  label
    .normalize("NFD")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 100);

export function draftOf(field?: { label: string; name: string; description?: string | null; schema: Schema }): FieldDraft {
  const schema: Schema = field?.schema ?? { type: "Text" };
  return {
    label: field?.label ?? "",
    name: field?.name ?? "",
    description: field?.description ?? "",
    type: schema.type,
    isRequired: schema.isValueRequired ?? false,
    least: typed(schema.minLength ?? schema.minValue),
    most: typed(schema.maxLength ?? schema.maxValue),
    options: (schema.selectOptions ?? []).map(String),
    defaultValue: schema.defaultValue ?? null,
  };
}

const typed = (value: unknown) => (typeof value === "string" ? value.slice(0, 10) : typeof value === "number" ? String(value) : "");

/** The schema of a draft. Existing options keep their type if it is not text, and null removes a rule that existed before. */
export function schemaOf({ type, isRequired, least, most, options, defaultValue }: FieldDraft, before?: Schema): Schema {
  const limit = (text: string) => (type === "Date" ? text : Number(text));
  const [lower, upper] = isText(type) ? (["minLength", "maxLength"] as const) : (["minValue", "maxValue"] as const);
  const known = before?.selectOptions ?? [];
  const rule = (name: typeof lower | typeof upper | "defaultValue", value: unknown) => (value === undefined && before?.[name] == null ? {} : { [name]: value ?? null });
  return {
    type,
    isValueRequired: isRequired,
    ...(hasLimits(type) && { ...rule(lower, least === "" ? undefined : limit(least)), ...rule(upper, most === "" ? undefined : limit(most)) }),
    ...(hasOptions(type) && { selectOptions: options.map((option) => known.find((one) => String(one) === option) ?? option) }),
    ...rule("defaultValue", defaultValue ?? undefined),
  };
}
