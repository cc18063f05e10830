import { expect, it } from "vitest";
import deFirst from "./texts/de/first";
import deLater from "./texts/de/later";
import enFirst from "./texts/en/first";
import enLater from "./texts/en/later";

const en = { ...enFirst, ...enLater };
const de = { ...deFirst, ...deLater };

/** Every key with its placeholders, such as "browse.select {{name}}". */
const keys = (tree: object, path = ""): string[] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [[path + name, ...(value.match(/\{\{\w+\}\}/g) ?? []).sort()].join(" ")] : keys(value as object, `${path}${name}.`),
  );

it("has the same texts in German as in English, with the same values", () => {
  expect(keys(de)).toEqual(keys(en));
});

it("has each part of the page once: for the first visit or for later", () => {
  expect(Object.keys(enFirst).filter((part) => part in enLater)).toEqual([]);
});

it("has no empty text", () => {
  expect(keys(en).length).toBeGreaterThan(300);
  expect(JSON.stringify([en, de])).not.toMatch(/:""/);
});

it("uses one word for an asset in German", () => {
  // In faults, "Objekt" is a JSON object; in embedded metadata, it is part of "Objektiv".
  expect(JSON.stringify({ ...de, faults: {}, embedded: {} })).not.toContain("Objekt");
});
