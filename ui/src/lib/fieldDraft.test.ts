import { expect, it } from "vitest";
import { draftOf, nameOf, schemaOf } from "./fieldDraft";

it("derives a name from a label", () => {
  expect(nameOf("Größe (in cm)")).toBe("Gro_e_in_cm");
  expect(nameOf("  Campaign year ")).toBe("Campaign_year");
});

it("names the limits according to the field's type", () => {
  expect(schemaOf({ ...draftOf(), least: "2", most: "9" })).toEqual({ type: "Text", isValueRequired: false, minLength: 2, maxLength: 9 });
  expect(schemaOf({ ...draftOf(), type: "Number", most: "1.5" })).toEqual({ type: "Number", isValueRequired: false, maxValue: 1.5 });
  expect(schemaOf({ ...draftOf(), type: "Date", least: "2026-01-01" })).toEqual({ type: "Date", isValueRequired: false, minValue: "2026-01-01" });
  expect(schemaOf({ ...draftOf(), type: "Boolean", least: "2" })).toEqual({ type: "Boolean", isValueRequired: false });
});

it("keeps options that are numbers, and the default", () => {
  const before = { type: "SingleSelect", selectOptions: [1, "two"], defaultValue: 1, isValueRequired: true } as const;
  const draft = draftOf({ label: "l", name: "n", schema: { ...before, selectOptions: [...before.selectOptions] } });
  expect(schemaOf({ ...draft, options: ["1", "two", "3"] }, { ...before, selectOptions: [...before.selectOptions] })).toEqual({ type: "SingleSelect", isValueRequired: true, selectOptions: [1, "two", "3"], defaultValue: 1 });
});

it("clears what was emptied, and leaves out what was never set", () => {
  const schema = { type: "Number", minValue: 1, maxValue: 5, defaultValue: 2 } as const;
  const draft = { ...draftOf({ label: "n", name: "n", schema }), least: "", defaultValue: null };
  expect(schemaOf(draft, schema)).toEqual({ type: "Number", isValueRequired: false, minValue: null, maxValue: 5, defaultValue: null });
  expect(schemaOf(draft)).toEqual({ type: "Number", isValueRequired: false, maxValue: 5 });
});
