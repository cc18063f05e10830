import { describe, expect, it } from "vitest";
import { breakable, crumbs, downloadUrl, headAndTail, here, join, parent, shortened } from "./path";

describe("paths", () => {
  it("join a folder and a name, the root included", () => {
    expect(join("/", "a")).toBe("/a");
    expect(join("/a/b", "c.png")).toBe("/a/b/c.png");
  });

  it("lead down step by step", () => {
    expect(crumbs("/")).toEqual([]);
    expect(crumbs("/a/b")).toEqual([{ name: "a", path: "/a" }, { name: "b", path: "/a/b" }]);
  });

  it("have a parent", () => {
    expect(parent("/a/b.png")).toBe("/a");
    expect(parent("/b.png")).toBe("/");
  });
});

describe("a long name", () => {
  const name = "campaign-hero-wide-final-approved-by-legal.jpeg";

  it("keeps its extension when its middle is cut out", () => {
    expect(shortened(name, 24)).toHaveLength(24);
    expect(shortened(name, 24)).toMatch(/^campaign.*….*\.jpeg$/);
    expect(shortened("short.png", 24)).toBe("short.png");
  });

  it("splits into a start that may be cut and an end that stays", () => {
    const [head, tail] = headAndTail(name);
    expect(head + tail).toBe(name);
    expect(tail).toMatch(/\.jpeg$/);
    expect(headAndTail("a.png")).toEqual(["a.png", ""]);
  });
});

describe("addresses", () => {
  it("are requested from this server, whatever its configured name", () => {
    expect(here("https://dam.example.org/media/a/b.png?v=1")).toBe("/media/a/b.png?v=1");
  });

  it("save the file instead of showing it", () => {
    expect(downloadUrl("https://dam.example.org/media/b.png?v=1")).toBe("/media/b.png?v=1&download=true");
  });
});

it("finds where the line of a name may break", () => {
  expect(breakable("City_dusk-02.final.jpg")).toEqual(["City_", "dusk-", "02.final", ".jpg"]);
  expect(breakable("plain")).toEqual(["plain"]);
});
