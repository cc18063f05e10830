import { useQuery } from "@tanstack/react-query";
import { metadataFieldsQuery } from "@/api/metadata";
import type { MetadataField } from "@/api/types";
import { type TextKey, useTranslation } from "@/lib/laterTexts";
import { anywhere, customField, type FieldKind, fields, isKnownField, type Operator } from "@/lib/query";

export type Choice = { field: string; label: string; kind: FieldKind; options?: string[] };

const customKinds: Record<MetadataField["schema"]["type"], FieldKind> = {
  Text: "text",
  Textarea: "text",
  Number: "number",
  Date: "time",
  Boolean: "truth",
  SingleSelect: "choice",
  MultiSelect: "tags",
};

/** All fields that a condition can use, custom metadata included. */
export function useChoices(): Choice[] {
  const { t } = useTranslation();
  const { data: custom = [] } = useQuery(metadataFieldsQuery);
  const known = Object.entries(fields).map(([field, kind]) => ({ field, kind, label: t(`search.fieldName.${field === anywhere ? "anywhere" : (field as Exclude<keyof typeof fields, "">)}`) }));
  return [...known, ...custom.map(({ name, label, schema }) => ({ field: customField(name), label, kind: customKinds[schema.type], options: schema.selectOptions?.map(String) }))];
}

/** The choice for a field of a query, even for one that is not offered. */
export const choiceOf = (choices: Choice[], field: string): Choice =>
  choices.find((choice) => choice.field === field) ?? { field, label: field, kind: isKnownField(field) ? fields[field] : "choice" };

const texts: Record<Operator, TextKey> = {
  has: "search.does.has",
  "=": "search.does.is",
  "NOT =": "search.does.not",
  ":": "search.does.starts",
  HAS: "search.does.words",
  IN: "search.does.in",
  "NOT IN": "search.does.notIn",
  "<": "search.does.less",
  "<=": "search.does.atMost",
  ">": "search.does.greater",
  ">=": "search.does.atLeast",
  EXISTS: "search.does.exists",
  "NOT EXISTS": "search.does.notExists",
};
const timeTexts: Partial<Record<Operator, TextKey>> = { "<": "search.does.before", "<=": "search.does.until", ">": "search.does.after", ">=": "search.does.since" };

/** The label of an operator for a field. */
export function operatorText(operator: Operator, { field, kind }: Choice): TextKey {
  if (field === "path" && operator === ":") return "search.does.within";
  return (kind === "time" ? timeTexts[operator] : undefined) ?? texts[operator];
}
