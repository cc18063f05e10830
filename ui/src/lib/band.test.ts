import { expect, it } from "vitest";
import { touched } from "./band";

const layout = { columns: 3, width: 100, height: 120, gap: 10, count: 8 };

it("finds the tiles that a rectangle touches", () => {
  expect(touched({ left: 50, top: 10, right: 150, bottom: 130 }, layout)).toEqual([0, 1, 3, 4]);
  expect(touched({ left: 0, top: 0, right: 5, bottom: 5 }, layout)).toEqual([0]);
});

it("finds none after the last tile", () => {
  expect(touched({ left: 0, top: 250, right: 330, bottom: 400 }, layout)).toEqual([6, 7]);
});
