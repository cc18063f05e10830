import { expect, it } from "vitest";
import { peopleIn } from "./effects";

const effect = (id: string | null, people = 1) => ({ user: id === null ? null : { id }, people, assetCount: 1, collectionCount: 0 });

it("counts each named person once, and adds the number of those without names", () => {
  expect(peopleIn([])).toBe(0);
  expect(peopleIn([effect("a"), effect("a"), effect("b"), effect(null, 3)])).toBe(5);
});
