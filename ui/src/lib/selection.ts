/** What is selected in a list, and from where Shift extends. */
export type Selection = { ids: ReadonlySet<string>; anchor: string | null };

export const nothing: Selection = { ids: new Set(), anchor: null };

export const only = (id: string): Selection => ({ ids: new Set([id]), anchor: id });

export function toggle(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}

/** Everything from the anchor to `id`, in the order shown. */
export function extend(selection: Selection, id: string, order: string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return only(id);
  return { ids: new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor: selection.anchor };
}

export const everything = (order: string[]): Selection => ({ ids: new Set(order), anchor: order[0] ?? null });

export const exactly = (ids: Iterable<string>): Selection => {
  const all = new Set(ids);
  return { ids: all, anchor: [...all][0] ?? null };
};
