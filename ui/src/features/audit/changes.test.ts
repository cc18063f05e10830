import { expect, it } from "vitest";
import { changesOf } from "./changes";

const object = { type: "file", id: "0000000000001", name: "/b/x.txt" };

it("shows the values before and after a change", () => {
  expect(changesOf({ action: "file.update", object, details: { tags: { from: ["a"], to: ["a", "b"] }, description: { to: "d" } } }, String)).toEqual([
    { property: "Tags", from: "a", to: "a, b" },
    { property: "Description", from: "", to: "d" },
  ]);
});

it("names metadata fields as people do", () => {
  const [change] = changesOf({ action: "file.update", object, details: { customMetadata: { from: { season: "spring" }, to: {} } } }, () => "Season (deleted)");
  expect(change).toEqual({ property: "Metadata", from: "Season (deleted): spring", to: "" });
});

it("uses the object's name as the new value if the event has none", () => {
  expect(changesOf({ action: "file.move", object, details: { from: "/a/x.txt", merged: false } }, String)).toEqual([
    { property: "Path", from: "/a/x.txt", to: "/b/x.txt" },
    { property: "merged", from: "", to: "false" },
  ]);
});

it("shows even details that it does not know", () => {
  expect(changesOf({ action: "file.share", object, details: { granted: { u1: "view" }, removed: [], size: 1500 } }, String)).toEqual([
    { property: "Granted", from: "", to: "u1: view" },
    { property: "Revoked", from: "", to: "" },
    { property: "Size", from: "", to: "1.5 kB" },
  ]);
});
