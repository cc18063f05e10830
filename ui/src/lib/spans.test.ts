import { expect, it } from "vitest";
import { span, spansUpTo } from "./spans";

it("writes a duration in the largest unit that divides it", () => {
  expect([1, 90, 60, 3600, 5400, 86_400, 129_600, 604_800].map((seconds) => span(seconds, "en"))).toEqual(["1 second", "90 seconds", "1 minute", "1 hour", "90 minutes", "1 day", "36 hours", "7 days"]);
  expect(span(259_200, "de")).toBe("3 Tage");
});

it("offers no duration that is too long, and the longest allowed", () => {
  expect(spansUpTo(604_800, [3600, 86_400])).toEqual([3600, 86_400, 604_800]);
  expect(spansUpTo(86_400, [3600, 86_400])).toEqual([3600, 86_400]);
  expect(spansUpTo(60, [3600, 86_400])).toEqual([60]);
});
