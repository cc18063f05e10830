import { expect, it } from "vitest";
import { nameIn, readAddresses, shownAddress } from "./addresses";

it("reads one address in each line, each once", () => {
  expect(readAddresses(" https://example.com/a.jpg\n\nhttp://example.com/b.jpg?w=1#top\nhttps://example.com/a.jpg\n")).toEqual({ addresses: ["https://example.com/a.jpg", "http://example.com/b.jpg?w=1"], wrong: undefined });
});

it("takes what one types for what one means", () => {
  expect(readAddresses("example.com/a b.jpg").addresses).toEqual(["https://example.com/a%20b.jpg"]);
  expect(readAddresses("https://example.com/a?size[]=1|2").addresses).toEqual(["https://example.com/a?size%5B%5D=1%7C2"]);
  expect(readAddresses("https://[2001:db8::1]:8443/a").addresses).toEqual(["https://[2001:db8::1]:8443/a"]);
});

it("names the first line that is no address of a file on the web", () => {
  expect(readAddresses("https://example.com/a\nftp://example.com/b\nnot one").wrong).toBe("ftp://example.com/b");
  expect(readAddresses("https://me:secret@example.com/a").wrong).toBe("https://me:secret@example.com/a");
  expect(readAddresses("https://").wrong).toBe("https://");
});

it("knows the name that an address has for its file", () => {
  expect(nameIn("https://example.com/photos/a%20beach.jpg?w=1")).toBe("a beach.jpg");
  expect(nameIn("https://example.com/")).toBe("");
  expect(nameIn("https://example.com/%ff")).toBe("%ff");
  expect(shownAddress("https://example.com/")).toBe("example.com");
});
