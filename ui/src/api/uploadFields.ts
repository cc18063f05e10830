/** What happens where the name is taken: the server refuses, or makes a version, or finds another name. */
export type OnTaken = "refuse" | "version" | "keepBoth";

/** What a file is to be, said as it is sent; what is left out is as it always is. */
export type UploadOptions = {
  isPrivate?: true;
  isDraft?: true;
  tags?: string[];
  description?: string;
  /** Whether a new version has only what is said here, and not the tags and metadata of the file. */
  isFresh?: true;
  /** Custom metadata by field: what somebody chose, and what new files have besides. */
  metadata?: { chosen: Record<string, unknown>; defaults: Record<string, unknown> };
};

export const fieldsOnTaken = (onTaken: OnTaken) => ({ useUniqueFileName: String(onTaken === "keepBoth"), overwriteFile: String(onTaken === "version") });

/** The fields of an upload that say so. None is said that was not chosen: a new version keeps what the file is. */
export function fieldsOf({ isPrivate, isDraft, tags = [], description, metadata, isFresh }: UploadOptions, onTaken: OnTaken) {
  // Values for one field only would leave a new file without the defaults of the others.
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
