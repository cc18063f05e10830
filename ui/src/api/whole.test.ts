import { expect, it } from "vitest";
import { whole } from "./whole";

const pages: Record<string, { items: number[]; nextCursor: string | null }> = {
  "": { items: [1, 2], nextCursor: "b" },
  b: { items: [3], nextCursor: "c" },
  c: { items: [4], nextCursor: null },
};

it("reads pages until there are no more", async () => {
  await expect(whole((cursor = "") => Promise.resolve(pages[cursor] ?? { items: [] }))).resolves.toEqual([1, 2, 3, 4]);
});
