import { expect, it } from "vitest";
import { hitGroups, recentGroups } from "./hits";

it("leads to all results first, and leaves out kinds of which nothing was found", () => {
  const groups = hitGroups("red", { files: [], folders: [], collections: [], tags: [{ tag: 'red "hot"', count: 2 }] });
  expect(groups.map(({ title }) => title)).toEqual([undefined, "tags"]);
  expect(groups[1]?.hits[0]).toMatchObject({ kind: "tag", query: 'tags IN ["red \\"hot\\""]' });
});

it("offers what was searched for before", () => {
  expect(recentGroups([])).toEqual([]);
  expect(recentGroups(["a"])[0]?.hits).toEqual([{ kind: "query", id: "recent-a", query: "a" }]);
});
