import { expect, it } from "vitest";
import "./laterTexts";
import { fieldError, isNotFound, Problem } from "./problem";

it("says what the server said", () => {
  const problem = Problem.from(409, { code: "name-taken", detail: "There is already a folder a.", message: "x" });
  expect(problem).toMatchObject({ status: 409, code: "name-taken", message: "There is already a folder a." });
});

it("survives an answer that is no problem body", () => {
  expect(Problem.from(502, "<html>").message).toBe("");
  expect(Problem.from(502, null).code).toBe("unknown");
});

it("leads each message to its field", () => {
  const problem = Problem.from(400, { errors: [{ field: "name", message: "Too long." }] });
  expect(fieldError(problem, "name")).toBe("Too long.");
  expect(fieldError(problem, "email")).toBeUndefined();
  expect(fieldError(null, "name")).toBeUndefined();
});

it("speaks in sentences, without the names that programs have for fields", () => {
  const problem = Problem.from(400, { detail: "currentPassword: is not your password", errors: [{ field: "currentPassword", message: "is not your password" }] });
  expect(problem.told).toBe("Is not your password");
  expect(fieldError(problem, "currentPassword")).toBe("Is not your password");
});

it("says a fault that the catalogue knows in its words, with the server's values", () => {
  const problem = Problem.from(400, { code: "invalid-name", detail: "name: x", errors: [{ field: "name", code: "characters", message: "x", values: { least: 1, most: 1000 } }] });
  expect(fieldError(problem, "name")).toBe("Use 1 to 1,000 characters.");
  expect(problem.told).toBe("Use 1 to 1,000 characters.");
});

it("says a day as one says days", () => {
  const problem = Problem.from(400, { errors: [{ field: "customMetadata.end", code: "not-after", message: "x", values: { last: "2026-01-31" } }] });
  expect(problem.told).toBe("This must not be after Jan 31, 2026.");
});

it("says a fault of a newer server as that says it", () => {
  const problem = Problem.from(400, { errors: [{ field: "name", code: "of-another-time", message: "must be longer" }] });
  expect(fieldError(problem, "name")).toBe("Must be longer");
});

it("tells what is absent from what failed", () => {
  expect(isNotFound(new Problem(404, "not-found", ""))).toBe(true);
  expect(isNotFound(Problem.offline())).toBe(false);
});
