/** The index that an arrow key leads to in a grid with this many columns; a list has one column. Undefined for other keys. */
export function moved(key: string, index: number, count: number, columns: number): number | undefined {
  const target = {
    ArrowRight: columns > 1 ? index + 1 : index,
    ArrowLeft: columns > 1 ? index - 1 : index,
    ArrowDown: index + columns > count - 1 && index < count - 1 ? count - 1 : index + columns,
    ArrowUp: index - columns,
    Home: 0,
    End: count - 1,
  }[key];
  if (target === undefined) return undefined;
  return target < 0 || target >= count ? index : target;
}
