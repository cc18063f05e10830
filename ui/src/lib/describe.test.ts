import { expect, it } from "vitest";
import { changeOf, undosOf } from "./describe";

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

it("goes back to what each of several was, and tells those together that were alike", () => {
  const was = { tags: ["old"], customMetadata: { colour: "red" } };
  const things = [{ id: "1", ...was }, { id: "2", ...was, description: "words" }, { id: "3", ...was }];
  expect(undosOf({ addTags: ["old", "new"], removeTags: ["other"], description: "all", customMetadata: { colour: null, size: 2 } }, things)).toEqual([
    { ids: ["1", "3"], removeTags: ["new"], description: null, customMetadata: { colour: "red", size: null } },
    { ids: ["2"], removeTags: ["new"], description: "words", customMetadata: { colour: "red", size: null } },
  ]);
  expect(undosOf({ addTags: ["old"] }, things)).toEqual([]);
});
