import { useLocalStorage } from "@mantine/hooks";

/** A grid, in three tile sizes, or a list. */
export const views = ["large", "grid", "small", "list"] as const;
export type View = (typeof views)[number];

/** The minimum width of a tile, in pixels. */
export const tileWidths = { large: 260, grid: 160, small: 108 };

/** The view last chosen in this browser. */
export function useView() {
  return useLocalStorage<View>({
    key: "vitrine-view",
    defaultValue: "grid",
    getInitialValueInEffect: false,
    deserialize: (value) => views.find((view) => JSON.stringify(view) === value) ?? "grid",
  });
}
