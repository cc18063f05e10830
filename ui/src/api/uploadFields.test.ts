import { expect, it } from "vitest";
import { fieldsOf } from "./uploadFields";

it("sends nothing that was not chosen, so that a new version stays as private as its file", () => {
  expect(fieldsOf({}, "version")).toEqual({});
  expect(fieldsOf({ tags: [], description: "" }, "refuse")).toEqual({});
});

it("sends what was chosen", () => {
  expect(fieldsOf({ isPrivate: true, isDraft: true, tags: ["summer", "blue"], description: "Dawn" }, "refuse")).toEqual({ isPrivateFile: "true", isPublished: "false", tags: "summer,blue", description: "Dawn" });
});

it("removes tags and metadata only from a new version", () => {
  expect(fieldsOf({ isFresh: true }, "version")).toEqual({ overwriteTags: "true", overwriteCustomMetadata: "true" });
  expect(fieldsOf({ isFresh: true }, "keepBoth")).toEqual({});
});

it("gives a new file the defaults of empty fields, and a new version only the values that were entered", () => {
  const metadata = { chosen: { season: "ss27" }, defaults: { season: "none", brand: "Acme" } };
  expect(fieldsOf({ metadata }, "keepBoth")).toEqual({ customMetadata: '{"season":"ss27","brand":"Acme"}' });
  expect(fieldsOf({ metadata }, "version")).toEqual({ customMetadata: '{"season":"ss27"}' });
});
