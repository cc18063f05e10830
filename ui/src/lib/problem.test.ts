import { expect, it } from "vitest";
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

it("tells what is absent from what failed", () => {
  expect(isNotFound(new Problem(404, "not-found", ""))).toBe(true);
  expect(isNotFound(Problem.offline())).toBe(false);
});
