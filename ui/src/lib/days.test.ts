import { expect, it } from "vitest";
import { dayOf, firstMoment, isDay, lastMoment } from "./days";

it("finds the day of its last moment", () => {
  expect(dayOf(lastMoment("2026-01-31"))).toBe("2026-01-31");
  expect(dayOf(new Date(2026, 0, 5, 0, 0, 1))).toBe("2026-01-05");
});

it("finds the first moment of a day in local time, and of the next one", () => {
  expect(dayOf(firstMoment("2026-01-31"))).toBe("2026-01-31");
  expect(dayOf(firstMoment("2026-01-31", 1))).toBe("2026-02-01");
});

it("recognises a day", () => {
  expect(["2026-01-31", "2026-13-01", "2026-1-1", "yesterday", ""].map(isDay)).toEqual([true, false, false, false, false]);
});
