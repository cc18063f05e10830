import { expect, it } from "vitest";
import { areaOf, around, coordinatesOf, drawn, position, within } from "./focus";

const picture = { width: 400, height: 200 };

it("reads the areas that it writes, and nothing else", () => {
  const area = { x: 1, y: 2, width: 30, height: 40 };
  expect(areaOf(coordinatesOf(area))).toEqual(area);
  for (const none of [null, undefined, "", "1,2,3", "1,2,0,4"]) expect(areaOf(none)).toBeNull();
});

it("keeps an area within the picture, in whole pixels", () => {
  expect(within({ x: 390.4, y: -5, width: 50.6, height: 900 }, picture)).toEqual({ x: 349, y: 0, width: 51, height: 200 });
  expect(within({ x: Number.NaN, y: 0, width: 0, height: 0 }, picture).width).toBe(1);
});

it("accepts a frame drawn in any direction, even beyond an edge", () => {
  expect(drawn({ x: 100, y: 150 }, { x: -20, y: 50 }, picture)).toEqual({ x: 0, y: 50, width: 100, height: 100 });
});

it("moves an area to where somebody clicks, and begins with a quarter of the picture's width and height", () => {
  expect(around({ x: 200, y: 100 }, null, picture)).toEqual({ x: 150, y: 75, width: 100, height: 50 });
  expect(around({ x: 395, y: 100 }, { x: 0, y: 0, width: 40, height: 20 }, picture)).toEqual({ x: 360, y: 90, width: 40, height: 20 });
});

it("crops around the middle of the area, but never beyond an edge", () => {
  expect(position({ x: 150, y: 75, width: 100, height: 50 }, picture, 1)).toBe("50% 50%");
  expect(position({ x: 380, y: 0, width: 20, height: 20 }, picture, 1)).toBe("100% 50%");
  expect(position({ x: 0, y: 150, width: 20, height: 20 }, picture, 4)).toBe("50% 100%");
});
