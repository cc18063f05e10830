/** What happens if the name is taken: the upload is refused, becomes a new version, or gets another name. */
export type OnTaken = "refuse" | "version" | "keepBoth";

/** Properties of a file, sent with the upload; what is left out gets its default. */
export type UploadOptions = {
  isPrivate?: true;
  isDraft?: true;
  tags?: string[];
  description?: string;
  /** Whether a new version gets only the properties given here, and does not keep the tags and metadata of the file. */
  isFresh?: true;
  /** Custom metadata by field: the values that somebody chose, and the defaults for new files. */
  metadata?: { chosen: Record<string, unknown>; defaults: Record<string, unknown> };
};

export const fieldsOnTaken = (onTaken: OnTaken) => ({ useUniqueFileName: String(onTaken === "keepBoth"), overwriteFile: String(onTaken === "version") });

/** The form fields of an upload with these options. Options that were not chosen are left out, so a new version keeps the file's own. */
export function fieldsOf({ isPrivate, isDraft, tags = [], description, metadata, isFresh }: UploadOptions, onTaken: OnTaken) {
  // Any value sent replaces the server's defaults for new files, so the defaults of the other fields are sent along.
  const values = metadata && { ...(onTaken !== "version" && metadata.defaults), ...metadata.chosen };
  return {
    ...(isPrivate && { isPrivateFile: "true" }),
    ...(isDraft && { isPublished: "false" }),
    ...(tags.length > 0 && { tags: tags.join(",") }),
    ...(description && { description }),
    ...(isFresh && onTaken === "version" && { overwriteTags: "true", overwriteCustomMetadata: "true" }),
    ...(values && { customMetadata: JSON.stringify(values) }),
  };
}
