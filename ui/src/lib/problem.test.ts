import { expect, it } from "vitest";
import "./laterTexts";
import { fieldError, isNotFound, Problem } from "./problem";

it("uses the server's message", () => {
  const problem = Problem.from(409, { code: "name-taken", detail: "There is already a folder a.", message: "x" });
  expect(problem).toMatchObject({ status: 409, code: "name-taken", message: "There is already a folder a." });
});

it("copes with an answer that is not a problem", () => {
  expect(Problem.from(502, "<html>").message).toBe("");
  expect(Problem.from(502, null).code).toBe("unknown");
});

it("assigns each message to its field", () => {
  const problem = Problem.from(400, { errors: [{ field: "name", message: "Too long." }] });
  expect(fieldError(problem, "name")).toBe("Too long.");
  expect(fieldError(problem, "email")).toBeUndefined();
  expect(fieldError(null, "name")).toBeUndefined();
});

it("shows sentences without the API's names of fields", () => {
  const problem = Problem.from(400, { detail: "currentPassword: is not your password", errors: [{ field: "currentPassword", message: "is not your password" }] });
  expect(problem.told).toBe("Is not your password");
  expect(fieldError(problem, "currentPassword")).toBe("Is not your password");
});

it("words a known fault as the catalogue does, with the server's values", () => {
  const problem = Problem.from(400, { code: "invalid-name", detail: "name: x", errors: [{ field: "name", code: "characters", message: "x", values: { least: 1, most: 1000 } }] });
  expect(fieldError(problem, "name")).toBe("Use 1 to 1,000 characters.");
  expect(problem.told).toBe("Use 1 to 1,000 characters.");
});

it("writes a day as people do", () => {
  const problem = Problem.from(400, { errors: [{ field: "customMetadata.end", code: "not-after", message: "x", values: { last: "2026-01-31" } }] });
  expect(problem.told).toBe("This must not be after Jan 31, 2026.");
});

it("shows an unknown fault of a newer server in that server's words", () => {
  const problem = Problem.from(400, { errors: [{ field: "name", code: "of-another-time", message: "must be longer" }] });
  expect(fieldError(problem, "name")).toBe("Must be longer");
});

it("distinguishes what is absent from what failed", () => {
  expect(isNotFound(new Problem(404, "not-found", ""))).toBe(true);
  expect(isNotFound(Problem.offline())).toBe(false);
});
