import { expect, it } from "vitest";
import { dayOf, endOf } from "./day";

it("ends a day with its last instant, wherever the reader is", () => {
  expect(dayOf(endOf("2026-03-01"))).toBe("2026-03-01");
  expect(new Date(new Date(endOf("2026-03-01")).getTime() + 1).getDate()).toBe(2);
});
