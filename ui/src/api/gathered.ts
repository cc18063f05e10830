/**
 * What is wanted of single things, asked for together: all that is wanted in one moment in one call.
 *
 * @param most of how many things one call may ask
 * @param ask what is found of these things, by their ids
 * @returns of one thing, what was found; undefined where there was nothing
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
