import { expect, it } from "vitest";
import { dayOf, lastMoment } from "./days";

it("gives back the day whose last moment it took", () => {
  expect(dayOf(lastMoment("2026-01-31"))).toBe("2026-01-31");
  expect(dayOf(new Date(2026, 0, 5, 0, 0, 1))).toBe("2026-01-05");
});
