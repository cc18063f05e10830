import { expect, it } from "vitest";
import { queryClient } from "./queryClient";
import { namesOnly, refreshAfter } from "./refresh";

const keys = [["assets", "in-folder", "1"], ["assets", "subfolders", "1"], ["assets", "folder", "/"], ["collections", "assets", "2"], ["collections", "pictures", "2"], ["collections", "list"], ["collections", "one", "2"], ["people", "users"]];

async function staleAfter(change: Parameters<typeof refreshAfter>[0]) {
  queryClient.clear();
  for (const key of keys) queryClient.setQueryData(key, {});
  await refreshAfter(change);
  return keys.filter((key) => queryClient.getQueryState(key)?.isInvalidated).map(([of, what]) => `${String(of)} ${String(what)}`);
}

it("does not reload the tree after a change of files, nor the list of collections after a renaming", async () => {
  expect(await staleAfter({ folders: false, counts: false })).toEqual(["assets in-folder", "collections assets", "collections pictures"]);
  expect(await staleAfter({ folders: true, counts: false })).toContain("assets subfolders");
});

it("reloads the counts of collections", async () => {
  expect(await staleAfter({ folders: false, counts: true })).toEqual(expect.arrayContaining(["collections list", "collections one"]));
});

it("reloads names only when they are shown again", async () => {
  queryClient.clear();
  let asked = 0;
  const { QueryObserver } = await import("@tanstack/react-query");
  const observer = new QueryObserver(queryClient, { queryKey: ["collections", "list"], queryFn: () => ++asked, meta: namesOnly });
  const stop = observer.subscribe(() => undefined);
  await observer.refetch();
  const before = asked;
  await refreshAfter({ folders: true, counts: true });
  expect(asked).toBe(before);
  expect(queryClient.getQueryState(["collections", "list"])?.isInvalidated).toBe(true);
  stop();
});
