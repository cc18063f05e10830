import type { UploadOptions } from "@/api/uploadFields";
import type { MetadataField } from "@/api/types";
import type { Value } from "@/lib/describe";

/** The options as filled in. */
export type OptionsDraft = { isPrivate: boolean; isDraft: boolean; tags: string[]; description: string; values: Record<string, Value>; isFresh: boolean };

export const noOptions: OptionsDraft = { isPrivate: false, isDraft: false, tags: [], description: "", values: {}, isFresh: false };

/** Only the options that were chosen. */
export function optionsOf({ isPrivate, isDraft, tags, description, values, isFresh }: OptionsDraft, fields: MetadataField[]): UploadOptions {
  const chosen = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const defaults = Object.fromEntries(fields.filter(({ name, schema }) => !(name in values) && schema.defaultValue != null).map(({ name, schema }) => [name, schema.defaultValue]));
  return {
    ...(isPrivate && { isPrivate }),
    ...(isDraft && { isDraft }),
    ...(tags.length > 0 && { tags }),
    ...(description.trim() !== "" && { description: description.trim() }),
    ...(isFresh && { isFresh }),
    ...(Object.keys(values).length > 0 && { metadata: { chosen, defaults } }),
  };
}
