import { expect, it } from "vitest";
import { changeOf } from "./describe";

const untouched = { tags: [], removed: [], description: undefined, values: {} };

it("changes nothing where nothing was touched", () => {
  expect(changeOf(untouched)).toBeNull();
  expect(changeOf({ ...untouched, tags: ["a"], description: "words" }, { tags: ["a"], description: "words" })).toBeNull();
});

it("tells what came and what went of one thing", () => {
  expect(changeOf({ ...untouched, tags: ["b", "c"], description: " " }, { tags: ["a", "b"], description: "words" })).toEqual({ addTags: ["c"], removeTags: ["a"], description: null });
});

it("adds to several and takes from them", () => {
  expect(changeOf({ ...untouched, tags: ["new"], removed: ["old"], values: { colour: null } })).toEqual({ addTags: ["new"], removeTags: ["old"], customMetadata: { colour: null } });
});
