/** A value of custom metadata in a form; null removes the value. */
export type Value = string | number | boolean | string[] | null;

export type Draft = {
  tags: string[];
  /** When editing several assets: the tags to remove. */
  removed: string[];
  /** Undefined leaves it unchanged. */
  description: string | undefined;
  /** Only the values that were touched. */
  values: Record<string, Value>;
};

type Before = { tags: string[]; description?: string | null };
type Described = Before & { customMetadata: Record<string, unknown> };
type Change = { addTags?: string[]; removeTags?: string[]; description?: string | null; customMetadata?: Record<string, unknown> };

/** The change to send; for a single asset, compared with its state before. Null if nothing changes. */
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

/** The change that restores the state of an asset before a change. */
export function undoOf({ addTags = [], removeTags = [], description, customMetadata }: Change, before: Described): Change {
  const gained = addTags.filter((tag) => !before.tags.includes(tag));
  const lost = removeTags.filter((tag) => before.tags.includes(tag));
  return {
    ...(lost.length > 0 && { addTags: lost }),
    ...(gained.length > 0 && { removeTags: gained }),
    ...(description !== undefined && { description: before.description ?? null }),
    ...(customMetadata && { customMetadata: Object.fromEntries(Object.keys(customMetadata).map((field) => [field, before.customMetadata[field] ?? null])) }),
  };
}

/** The same for several assets, with equal changes combined; assets that the change did not affect are left out. */
export function undosOf(change: Change, things: (Described & { id: string })[]): (Change & { ids: string[] })[] {
  const undos = new Map<string, Change & { ids: string[] }>();
  for (const thing of things) {
    const undo = undoOf(change, thing);
    if (Object.keys(undo).length === 0) continue;
    const key = JSON.stringify(undo);
    const alike = undos.get(key);
    if (alike) alike.ids.push(thing.id);
    else undos.set(key, { ...undo, ids: [thing.id] });
  }
  return [...undos.values()];
}
