import { expect, it } from "vitest";
import { mayCopy, mayMove, wayBack } from "./transfer";

const file = (id: string, parentId: string, ...can: string[]) => ({ type: "file" as const, id, parentId, can });
const folder = (path: string, ...can: string[]) => ({ type: "folder" as const, id: path, parentId: "up", folderPath: path, can });
const place = (folderPath: string, level = "manage") => ({ id: folderPath, folderPath, level });

it("moves only what may be moved, and only to where it may be", () => {
  expect(mayMove([file("a", "x", "move")], place("/b"))).toBe(true);
  expect(mayMove([file("a", "x", "move"), file("b", "x", "view")], place("/b"))).toBe(false);
  expect(mayMove([file("a", "x", "move")], place("/b", "contribute"))).toBe(false);
  expect(mayCopy([file("a", "x", "copy")], place("/b", "contribute"))).toBe(true);
});

it("moves nothing to where it is already, nor into or below itself", () => {
  expect(mayMove([file("a", "/b", "move")], place("/b"))).toBe(false);
  expect(mayMove([folder("/a", "move")], place("/a"))).toBe(false);
  expect(mayMove([folder("/a", "move")], place("/a/b"))).toBe(false);
  expect(mayMove([folder("/a", "move")], place("/ab"))).toBe(true);
});

it("can move back what was moved without a merge", () => {
  const assets = [file("a", "x"), file("b", "y"), file("c", "x"), file("d", "x")];
  const results = [{ id: "a", status: "moved" }, { id: "b", status: "moved" }, { id: "c", status: "merged" }, { id: "d", status: "failed" }];
  expect(wayBack(assets, results)).toEqual([{ destinationId: "x", ids: ["a"] }, { destinationId: "y", ids: ["b"] }]);
});
