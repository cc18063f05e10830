import { expect, it } from "vitest";
import { panned, whole, zoomed } from "./zoom";

it("keeps the point under the pointer in place", () => {
  const once = zoomed(whole, 2, { x: 100, y: -40 });
  expect(once).toEqual({ scale: 2, x: -100, y: 40 });
  // The point of the picture under the pointer is (pointer - offset) / scale.
  const twice = zoomed(once, 1.5, { x: 30, y: 10 });
  expect((30 - twice.x) / twice.scale).toBeCloseTo((30 - once.x) / once.scale);
});

it("zooms between the whole picture and sixteen times its size", () => {
  expect(zoomed({ scale: 2, x: 50, y: 50 }, 0.1, { x: 0, y: 0 })).toEqual(whole);
  expect(zoomed(whole, 100, { x: 0, y: 0 }).scale).toBe(16);
});

it("does not move the picture out of its frame", () => {
  expect(panned({ scale: 2, x: 0, y: 0 }, { x: 5000, y: -20 }, { width: 800, height: 600 })).toEqual({ scale: 2, x: 400, y: -20 });
});
