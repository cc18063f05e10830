import { expect, it } from "vitest";
import { noOptions, optionsOf } from "./optionsDraft";

const fields = [
  { id: "1", name: "season", label: "Season", schema: { type: "Text" as const, defaultValue: "none" } },
  { id: "2", name: "brand", label: "Brand", schema: { type: "Text" as const, defaultValue: "Acme" } },
];

it("is empty if nothing was chosen", () => {
  expect(optionsOf(noOptions, fields)).toEqual({});
  expect(optionsOf({ ...noOptions, description: "  " }, fields)).toEqual({});
});

it("leaves an emptied field without a value, and the others with their defaults", () => {
  expect(optionsOf({ ...noOptions, isPrivate: true, values: { season: null } }, fields)).toEqual({ isPrivate: true, metadata: { chosen: {}, defaults: { brand: "Acme" } } });
});
