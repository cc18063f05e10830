import { expect, it } from "vitest";
import { t } from "./i18n";

it("chooses the form by the count, and writes the count as the language does", () => {
  expect(t("common.items", { count: 1 })).toBe("1 item");
  expect(t("common.items", { count: 1203 })).toBe("1,203 items");
});

it("inserts values unchanged", () => {
  expect(t("browse.select", { name: "<b>$&\"ü😀" })).toBe("Select <b>$&\"ü😀");
});
