import { expect, it } from "vitest";
import { nameIn, readAddresses, shownAddress } from "./addresses";

it("reads one address per line, and drops duplicates", () => {
  expect(readAddresses(" https://example.com/a.jpg\n\nhttp://example.com/b.jpg?w=1#top\nhttps://example.com/a.jpg\n")).toEqual({ addresses: ["https://example.com/a.jpg", "http://example.com/b.jpg?w=1"], wrong: undefined });
});

it("completes addresses as people type them", () => {
  expect(readAddresses("example.com/a b.jpg").addresses).toEqual(["https://example.com/a%20b.jpg"]);
  expect(readAddresses("https://example.com/a?size[]=1|2").addresses).toEqual(["https://example.com/a?size%5B%5D=1%7C2"]);
  expect(readAddresses("https://[2001:db8::1]:8443/a").addresses).toEqual(["https://[2001:db8::1]:8443/a"]);
});

it("names the first line that is not the address of a file on the web", () => {
  expect(readAddresses("https://example.com/a\nftp://example.com/b\nnot one").wrong).toBe("ftp://example.com/b");
  expect(readAddresses("https://me:secret@example.com/a").wrong).toBe("https://me:secret@example.com/a");
  expect(readAddresses("https://").wrong).toBe("https://");
});

it("finds the name of a file in its address", () => {
  expect(nameIn("https://example.com/photos/a%20beach.jpg?w=1")).toBe("a beach.jpg");
  expect(nameIn("https://example.com/")).toBe("");
  expect(nameIn("https://example.com/%ff")).toBe("%ff");
  expect(shownAddress("https://example.com/")).toBe("example.com");
});
