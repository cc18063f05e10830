/** The selection in a list, and the anchor that Shift extends from; `whole` means everything, including what is not loaded yet. */
export type Selection = { ids: ReadonlySet<string>; anchor: string | null; whole: boolean };

export const nothing: Selection = { ids: new Set(), anchor: null, whole: false };

export const only = (id: string): Selection => ({ ids: new Set([id]), anchor: id, whole: false });

/** Adds or removes one item; if everything was selected, the others in `order` remain. */
export function toggle(selection: Selection, id: string, order: string[] = []): Selection {
  const ids = new Set(selection.whole ? order : selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id, whole: false };
}

/** Everything from the anchor to `id`, in the order displayed. */
export function extend(selection: Selection, id: string, order: string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return only(id);
  return { ids: new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor: selection.anchor, whole: false };
}

export const everything = (order: string[]): Selection => ({ ids: new Set(order), anchor: order[0] ?? null, whole: true });

export const exactly = (ids: Iterable<string>): Selection => {
  const all = new Set(ids);
  return { ids: all, anchor: [...all][0] ?? null, whole: false };
};
