import { expect, it } from "vitest";
import { actionChoices, actions, actionText, kindText, verbText } from "./actions";

it("has words for every kind of event", () => {
  const bare = Object.entries(actions).flatMap(([kind, verbs]) => [kindText(kind) === kind ? kind : [], verbs.filter((verb) => verbText(kind, verb) === verb)].flat());
  expect(bare).toEqual([]);
  expect(actionText("session.create")).toBe("Session · Signed in");
  expect(actionText("file")).toBe("File · Anything");
  expect(actionText("robot.dance")).toBe("robot · dance");
});

it("offers each action once", () => {
  const values = actionChoices().flatMap(({ items }) => items.map(({ value }) => value));
  expect(new Set(values).size).toBe(values.length);
});
