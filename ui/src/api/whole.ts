type Page<T> = { items: T[]; nextCursor?: string | null };

/** All of a list that is short as a rule, however short the server keeps its pages. */
export async function whole<T>(page: (cursor?: string) => Promise<Page<T>>): Promise<T[]> {
  const first = await page();
  const items = [...first.items];
  for (let next = first.nextCursor; next; ) {
    const { items: further, nextCursor } = await page(next);
    items.push(...further);
    next = nextCursor;
  }
  return items;
}
