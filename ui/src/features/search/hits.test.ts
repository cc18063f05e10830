import { expect, it } from "vitest";
import { hitGroups, recentGroups } from "./hits";

it("offers all results first, and leaves out kinds without hits", () => {
  const groups = hitGroups("red", { files: [], folders: [], collections: [], tags: [{ tag: 'red "hot"', count: 2 }] });
  expect(groups.map(({ title }) => title)).toEqual([undefined, "tags"]);
  expect(groups[1]?.hits[0]).toMatchObject({ kind: "tag", query: 'tags IN ["red \\"hot\\""]' });
});

it("offers recent searches", () => {
  expect(recentGroups([])).toEqual([]);
  expect(recentGroups(["a"])[0]?.hits).toEqual([{ kind: "query", id: "recent-a", query: "a" }]);
});
