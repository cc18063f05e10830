import { describe, expect, it } from "vitest";
import { moved } from "./moves";

describe("in a grid of three columns and eight items", () => {
  const move = (key: string, index: number) => moved(key, index, 8, 3);

  it("goes to the neighbours", () => {
    expect(move("ArrowRight", 0)).toBe(1);
    expect(move("ArrowLeft", 3)).toBe(2);
    expect(move("ArrowDown", 1)).toBe(4);
    expect(move("ArrowUp", 4)).toBe(1);
  });

  it("stays at the edges", () => {
    expect(move("ArrowLeft", 0)).toBe(0);
    expect(move("ArrowUp", 2)).toBe(2);
    expect(move("ArrowRight", 7)).toBe(7);
  });

  it("reaches the last item from above a row that is not full", () => {
    expect(move("ArrowDown", 5)).toBe(7);
  });

  it("ignores other keys", () => {
    expect(move("x", 3)).toBeUndefined();
  });
});

it("has no left and right in a list", () => {
  expect(moved("ArrowRight", 2, 8, 1)).toBe(2);
  expect(moved("End", 2, 8, 1)).toBe(7);
});
