import { expect, it } from "vitest";
import { offered } from "./actions";

const file = (...can: string[]) => ({ type: "file" as const, can });
const folder = (...can: string[]) => ({ type: "folder" as const, can });

it("offers only what the server allows", () => {
  expect(offered([file("view", "download")])).toEqual(["open", "download", "copyUrl", "details"]);
  expect(offered([file("view", "rename", "delete")])).toContain("delete");
});

it("offers for several assets only what is allowed on each", () => {
  expect(offered([file("view", "delete", "addToCollection"), file("view", "addToCollection")])).toEqual(["addToCollection"]);
});

it("does not offer for several assets what is meant for one", () => {
  expect(offered([file("share", "rename"), file("share", "rename")])).toEqual([]);
});

it("knows that a folder has no URL of its own", () => {
  expect(offered([folder("view", "download")])).toEqual(["open", "download", "downloadAs", "details"]);
});

it("offers options for pictures if there may be some", () => {
  const picture = { ...file("download"), fileType: "image" };
  expect(offered([picture])).toEqual(["download", "downloadAs"]);
  expect(offered([file("download"), picture])).toContain("downloadAs");
  expect(offered([{ ...file("download"), fileType: "non-image" }])).toEqual(["download"]);
});

it("lets the collection decide about removing from it and about its cover", () => {
  expect(offered([file("view")], { removable: true })).toContain("removeFromCollection");
  expect(offered([], { removable: true })).toEqual([]);
  expect(offered([file("view")], { coverable: true })).toContain("makeCover");
  expect(offered([folder("view")], { coverable: true })).not.toContain("makeCover");
  expect(offered([file("view")])).not.toContain("makeCover");
});

it("offers to publish if there are drafts, and to unpublish if anything is published", () => {
  const draft = { ...file("edit"), isPublished: false };
  const published = { ...file("edit"), isPublished: true };
  expect(offered([draft, draft])).toEqual(["edit", "publish"]);
  expect(offered([published, published])).toEqual(["edit", "unpublish"]);
  expect(offered([draft, published])).toEqual(["edit", "publish", "unpublish"]);
  expect(offered([draft, { ...file("view"), isPublished: false }])).toEqual([]);
  expect(offered([draft, folder("edit")])).toEqual(["edit"]);
});

it("offers a signed URL only for a private, published file", () => {
  expect(offered([{ ...file("view"), isPrivateFile: true, isPublished: true }])).toContain("signedUrl");
  expect(offered([{ ...file("view"), isPrivateFile: true, isPublished: false }])).not.toContain("signedUrl");
  expect(offered([{ ...file("view"), isPrivateFile: false, isPublished: true }])).not.toContain("signedUrl");
});
