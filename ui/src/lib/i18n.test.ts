import { expect, it } from "vitest";
import { t } from "./i18n";

it("chooses the form by the count, and writes the count as its readers do", () => {
  expect(t("common.items", { count: 1 })).toBe("1 item");
  expect(t("common.items", { count: 1203 })).toBe("1,203 items");
});

it("puts values in as they are", () => {
  expect(t("browse.select", { name: "<b>$&\"ü😀" })).toBe("Select <b>$&\"ü😀");
});
