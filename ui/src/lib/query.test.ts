import { expect, it } from "vitest";
import { asQuery, type Conditions, conditionsOf, printed, wordsQuery } from "./query";

const all = (...conditions: Conditions["conditions"]): Conditions => ({ match: "all", conditions });

it("quotes words that would be read as something else", () => {
  expect(wordsQuery("  beach red-dress.jpg ")).toBe("beach red-dress.jpg");
  expect(wordsQuery("this and that")).toBe('this "and" that');
  expect(wordsQuery('4:3 say "hi"')).toBe('"4:3" say "\\"hi\\""');
});

it("treats the input as a query only if it looks like one", () => {
  expect(asQuery('name : "hero"')).toBe('name : "hero"');
  expect(asQuery('beach AND (width>=2000 OR "customMetadata.season" = "summer")')).toBe('beach AND (width>=2000 OR "customMetadata.season" = "summer")');
  expect(asQuery("tags not exists")).toBe("tags not exists");
  expect(asQuery("my name is")).toBe("my name is");
  expect(asQuery("scale 1:50")).toBe('scale "1:50"');
});

it("prints rows as the server reads them", () => {
  const conditions = all(
    { field: "", operator: "has", values: ["red dress"] },
    { field: "tags", operator: "IN", values: ["summer", "a \"b\""] },
    { field: "width", operator: ">=", values: ["2000"] },
    { field: "description", operator: "NOT EXISTS", values: [] },
    { field: "customMetadata.season", operator: "=", values: ["summer"] },
  );
  const text = 'red dress AND tags IN ["summer", "a \\"b\\""] AND width >= 2000 AND description NOT EXISTS AND "customMetadata.season" = "summer"';
  expect(printed(conditions)).toBe(text);
  expect(conditionsOf(text)).toEqual(conditions);
});

it("leaves out rows without a value", () => {
  expect(printed(all({ field: "name", operator: ":", values: [""] }, { field: "type", operator: "=", values: ["file"] }))).toBe('type = "file"');
});

it("shows a query in rows only if rows can express it", () => {
  expect(conditionsOf('size > "1mb" or createdAt > 2026-01-01T10:30:00Z')).toEqual({
    match: "any",
    conditions: [
      { field: "size", operator: ">", values: ["1mb"] },
      { field: "createdAt", operator: ">", values: ["2026-01-01T10:30:00Z"] },
    ],
  });
  expect(conditionsOf("")).toEqual(all());
  for (const text of ["a AND b OR c", "(a OR b) AND c", 'name : ', 'name IN ["a"', "a AND", '"red dress" AND a', 'name : "a']) {
    expect(conditionsOf(text), text).toBeUndefined();
  }
});
