import { expect, it } from "vitest";
import type { HistoryEntry } from "@/api/types";
import { historyLines } from "./historyLines";

const entry = (part: Partial<HistoryEntry>): HistoryEntry => ({ id: "1", at: "2026-01-01T00:00:00.000Z", action: "update", by: null, changes: [], assets: [], shares: [], ...part });

it("shows the values before and after a change, as far as they are known", () => {
  const changes = [
    { property: "name", from: "a.jpg", to: "b.jpg" },
    { property: "number", from: null, to: 2 },
    { property: "size", from: null, to: 2048 },
    { property: "tags", from: ["red", "blue"], to: [] },
    { property: "customMetadata", from: null, to: { colour: "red", sizes: [1, 2] } },
    { property: "coverAssetId", from: null, to: null },
  ] as HistoryEntry["changes"];
  expect(historyLines(entry({ changes }), (name) => (name === "colour" ? "Colour" : name))).toEqual([
    "Name: a.jpg → b.jpg",
    "Version: 2",
    "Size: 2 kB",
    "Tags: red, blue → –",
    "Metadata: Colour: red, sizes: 1, 2",
    "Cover",
  ]);
});

it("names assets without their paths, and people with their levels", () => {
  const assets = [{ type: "file", id: "2", name: "/a/b/c.txt" }];
  const shares = [
    { principal: { type: "user", id: "3", name: "Ann" }, level: "contribute" },
    { principal: { type: "user", id: "4", name: "Bob" }, level: null },
  ] as HistoryEntry["shares"];
  expect(historyLines(entry({ assets, shares }), String)).toEqual(["c.txt", "Ann: Can contribute", "Bob: No access"]);
});
