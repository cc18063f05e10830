/** A value of custom metadata, as fields of a form know it; null where there is to be none. */
export type Value = string | number | boolean | string[] | null;

export type Draft = {
  tags: string[];
  /** Of several, those to take away. */
  removed: string[];
  /** Undefined where it is to stay as it is. */
  description: string | undefined;
  /** What was touched. */
  values: Record<string, Value>;
};

type Before = { tags: string[]; description?: string | null };
type Change = { addTags?: string[]; removeTags?: string[]; description?: string | null; customMetadata?: Record<string, Value> };

/** What is to be changed; of one thing alone against what it was before. Null where nothing is. */
export function changeOf({ tags, removed, description, values }: Draft, before?: Before): Change | null {
  const add = tags.filter((tag) => !before?.tags.includes(tag));
  const remove = before ? before.tags.filter((tag) => !tags.includes(tag)) : removed;
  const change: Change = {
    ...(add.length > 0 && { addTags: add }),
    ...(remove.length > 0 && { removeTags: remove }),
    ...(description !== undefined && description.trim() !== (before?.description ?? "") && { description: description.trim() || null }),
    ...(Object.keys(values).length > 0 && { customMetadata: values }),
  };
  return Object.keys(change).length === 0 ? null : change;
}
