import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { QueryClient } from "@tanstack/react-query";
import start from "@/../public/start.js?raw";
import { folderAssetsQuery, folderQuery } from "./assets";
import { keep } from "@/lib/storage";
import { fetchOrTake } from "./early";
import { forgetSignedIn } from "./client";
import { meQuery } from "./session";

const asked: string[] = [];

// Outside a browser, a relative address is not resolved against the page's origin. Hoisted, as the client keeps the `Request`
// that it finds when it is created.
vi.hoisted(() =>
  vi.stubGlobal(
    "Request",
    class extends Request {
      constructor(address: string, more?: RequestInit) {
        super(new URL(address, location.origin), more);
      }
    },
  ),
);

/** Runs public/start.js at an address, with a server that knows one folder. */
function open(address: string, status = 200) {
  asked.length = 0;
  history.replaceState(null, "", address);
  vi.stubGlobal("fetch", (of: string | Request) => {
    const url = new URL(typeof of === "string" ? of : of.url, location.origin);
    asked.push(url.pathname + url.search);
    return Promise.resolve(Response.json({ id: "0F", user: null, items: [] }, { status }));
  });
  globalThis.eval(start);
}

const fresh = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });

beforeEach(() => {
  vi.spyOn(performance, "now").mockReturnValue(100);
  keep("vitrine-signed-in", "true");
});
afterEach(() => vi.restoreAllMocks());

it("requests what the page of a folder needs, and nothing twice", async () => {
  open("/library/Brand/K%C3%BCste%20%26%20Meer%20100%25");
  const client = fresh();
  await client.query(meQuery);
  const folder = await client.query(folderQuery("/Brand/Küste & Meer 100%"));
  await client.infiniteQuery(folderAssetsQuery(folder.id, "name"));
  expect(asked).toHaveLength(3);
});

it("lets the page request what it did not request itself", async () => {
  open("/library?sort=size");
  const client = fresh();
  const folder = await client.query(folderQuery("/"));
  await client.infiniteQuery(folderAssetsQuery(folder.id, "size"));
  expect(asked.at(-1)).toContain("sort=size");
});

it("accepts the answer that nobody is signed in", async () => {
  open("/library", 401);
  await fetchOrTake(new Request("/v1/me"));
  expect(asked.filter((address) => address === "/v1/me")).toHaveLength(1);
});

it("asks again if the early answer was another error", async () => {
  open("/library", 503);
  await fetchOrTake(new Request("/v1/me"));
  expect(asked.filter((address) => address === "/v1/me")).toHaveLength(2);
});

it("does not use answers from before a change", async () => {
  open("/library");
  await fetchOrTake(new Request("/v1/folders", { method: "POST" }));
  await fetchOrTake(new Request("/v1/me"));
  expect(asked.filter((address) => address === "/v1/me")).toHaveLength(2);
});

it("leaves no unused answer half read", async () => {
  open("/library");
  const answers = [...(window.vitrineEarly?.values() ?? [])];
  expect(await Promise.all(answers.map(async (answer) => (await answer).json() as Promise<unknown>))).toHaveLength(2);
});

it("requests no folder while nobody is signed in", () => {
  forgetSignedIn();
  open("/library/Brand");
  expect(asked).toEqual(["/v1/me"]);
});

it("requests nothing on the sign-in page", () => {
  open("/sign-in");
  expect(asked).toEqual([]);
});
