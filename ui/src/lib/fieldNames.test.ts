import { expect, it } from "vitest";
import { calledBy } from "./fieldNames";

it("names fields by their labels, and marks deleted ones", () => {
  const called = calledBy([
    { name: "season", label: "Season", isDeleted: true },
    { name: "shot_by", label: "Photographer" },
  ]);
  expect(["season", "shot_by", "other"].map(called)).toEqual(["Season (deleted)", "Photographer", "other"]);
  expect(calledBy()("season")).toBe("season");
});
