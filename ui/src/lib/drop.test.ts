import { describe, expect, it } from "vitest";
import { droppedAddresses } from "./drop";

const drop = (data: Record<string, string>) => droppedAddresses({ getData: (type) => data[type] ?? "" });

describe("what is dropped from another page", () => {
  it("is a link", () => {
    expect(drop({ "text/uri-list": "# said about it\r\nhttps://example.com/a.jpg\r\n" })).toEqual(["https://example.com/a.jpg"]);
  });

  it("is a picture, rather than where a click on it leads", () => {
    const html = '<a href="https://example.com/page"><img src="https://example.com/a.jpg"></a>';
    expect(drop({ "text/uri-list": "https://example.com/page", "text/html": html })).toEqual(["https://example.com/a.jpg"]);
  });

  it("is neither embedded data nor a script", () => {
    expect(drop({ "text/uri-list": "javascript:alert(1)", "text/html": '<img src="data:image/png;base64,AA==">' })).toEqual([]);
  });
});
