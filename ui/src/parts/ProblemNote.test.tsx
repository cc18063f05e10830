import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Problem } from "@/lib/problem";
import { ProblemNote } from "./ProblemNote";
import { show } from "./testing";

it("offers to retry what may succeed later", () => {
  show(<ProblemNote error={new Error("no connection")} onRetry={() => undefined} />);
  expect(screen.queryByText("Try again")).not.toBeNull();
});

it("does not offer to retry what is forbidden", () => {
  show(<ProblemNote error={new Problem(403, "forbidden", "This needs the role administrator")} onRetry={() => undefined} />);
  expect(screen.getByRole("alert")).not.toBeNull();
  expect(screen.queryByText("Try again")).toBeNull();
});
