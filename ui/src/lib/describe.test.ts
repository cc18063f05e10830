import { expect, it } from "vitest";
import { changeOf, undosOf } from "./describe";

const untouched = { tags: [], removed: [], description: undefined, values: {} };

it("changes nothing if nothing was edited", () => {
  expect(changeOf(untouched)).toBeNull();
  expect(changeOf({ ...untouched, tags: ["a"], description: "words" }, { tags: ["a"], description: "words" })).toBeNull();
});

it("finds what was added to and removed from one asset", () => {
  expect(changeOf({ ...untouched, tags: ["b", "c"], description: " " }, { tags: ["a", "b"], description: "words" })).toEqual({ addTags: ["c"], removeTags: ["a"], description: null });
});

it("adds to and removes from several assets", () => {
  expect(changeOf({ ...untouched, tags: ["new"], removed: ["old"], values: { colour: null } })).toEqual({ addTags: ["new"], removeTags: ["old"], customMetadata: { colour: null } });
});

it("restores the former state of each of several assets, and groups those that were alike", () => {
  const was = { tags: ["old"], customMetadata: { colour: "red" } };
  const things = [{ id: "1", ...was }, { id: "2", ...was, description: "words" }, { id: "3", ...was }];
  expect(undosOf({ addTags: ["old", "new"], removeTags: ["other"], description: "all", customMetadata: { colour: null, size: 2 } }, things)).toEqual([
    { ids: ["1", "3"], removeTags: ["new"], description: null, customMetadata: { colour: "red", size: null } },
    { ids: ["2"], removeTags: ["new"], description: "words", customMetadata: { colour: "red", size: null } },
  ]);
  expect(undosOf({ addTags: ["old"] }, things)).toEqual([]);
});
