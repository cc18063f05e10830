import { expect, it } from "vitest";
import de from "./texts/de";
import en from "./texts/en";

/** Every key with the values that its text takes: "browse.select {{name}}". */
const keys = (tree: object, path = ""): string[] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [[path + name, ...(value.match(/\{\{\w+\}\}/g) ?? []).sort()].join(" ")] : keys(value as object, `${path}${name}.`),
  );

it("says in German what it says in English, with the same values", () => {
  expect(keys(de)).toEqual(keys(en));
});

it("leaves no text empty", () => {
  expect(keys(en).length).toBeGreaterThan(300);
  expect(JSON.stringify([en, de])).not.toMatch(/:""/);
});
