import { t } from "./laterTexts";

type Field = { name: string; label: string; isDeleted?: boolean | null };

/** Gives the label of a custom metadata field, since values refer to it by its API name. */
export type Called = (name: string) => string;

/** Looks up labels in these fields, and marks deleted fields as such; an unknown field is shown by its name. */
export const calledBy =
  (fields: readonly Field[] = []): Called =>
  (name) => {
    const field = fields.find((each) => each.name === name);
    return field?.isDeleted ? t("fields.isDeleted", { name: field.label }) : (field?.label ?? name);
  };
