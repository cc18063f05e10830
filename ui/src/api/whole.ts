type Page<T> = { items: T[]; nextCursor?: string | null };

/** All items of a list that is usually short, over as many pages as the server needs. */
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
