import { expect, it } from "vitest";
import { everything, extend, nothing, only, toggle } from "./selection";

const order = ["a", "b", "c", "d"];

it("toggles one and keeps the others", () => {
  const both = toggle(toggle(nothing, "a"), "c");
  expect([...both.ids]).toEqual(["a", "c"]);
  expect([...toggle(both, "a").ids]).toEqual(["c"]);
});

it("extends from the anchor in the order shown, in both directions", () => {
  expect([...extend(only("b"), "d", order).ids]).toEqual(["b", "c", "d"]);
  expect([...extend(only("c"), "a", order).ids]).toEqual(["a", "b", "c"]);
});

it("keeps the anchor while extending, so that wider and narrower ranges start at the same place", () => {
  const wide = extend(only("b"), "d", order);
  expect([...extend(wide, "c", order).ids]).toEqual(["b", "c"]);
});

it("starts again if the anchor is gone", () => {
  expect([...extend(only("gone"), "b", order).ids]).toEqual(["b"]);
});

it("selects everything, and everything but one", () => {
  expect(everything(order).ids.size).toBe(4);
  expect([...toggle(everything(["a"]), "c", order).ids]).toEqual(["a", "b", "d"]);
});
