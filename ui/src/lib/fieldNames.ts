import { t } from "./laterTexts";

type Field = { name: string; label: string; isDeleted?: boolean | null };

/** What people call a field of custom metadata, which values know by its name for programs. */
export type Called = (name: string) => string;

/** By these fields, of which those that are gone are said to be; one that is not among them by its name. */
export const calledBy =
  (fields: readonly Field[] = []): Called =>
  (name) => {
    const field = fields.find((each) => each.name === name);
    return field?.isDeleted ? t("fields.isDeleted", { name: field.label }) : (field?.label ?? name);
  };
