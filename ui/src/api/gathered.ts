/**
 * Batches requests for single items: all ids requested in the same moment go into one call.
 *
 * @param most the number of ids that one call may contain
 * @param ask finds the results for these ids
 * @returns a function that gives the result for one id, or undefined if there is none
 */
export function gathered<T>(most: number, ask: (ids: string[]) => Promise<ReadonlyMap<string, T>>): (id: string) => Promise<T | undefined> {
  let next: { ids: Set<string>; found: Promise<ReadonlyMap<string, T>> } | undefined;
  function begin() {
    const ids = new Set<string>();
    const found = moment().then(() => {
      if (next?.ids === ids) next = undefined;
      return ask([...ids]);
    });
    return { ids, found };
  }
  return async (id) => {
    if (!next || next.ids.size >= most) next = begin();
    const { ids, found } = next;
    ids.add(id);
    return (await found).get(id);
  };
}

const moment = () => new Promise((resolve) => setTimeout(resolve));
