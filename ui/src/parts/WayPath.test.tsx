import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { WayPath } from "./WayPath";

it("calls a role as people do", () => {
  render(<WayPath path={[{ type: "role", name: "fullAccess" }]} />);
  expect(screen.getByText("role “Full access”")).toBeTruthy();
});

it("calls what lies on the way by its name, even one that a role has for programs", () => {
  render(
    <WayPath
      path={[
        { type: "group", name: "restricted" },
        { type: "folder", name: "/album" },
      ]}
    />,
  );
  expect(screen.getByText("group “restricted” → folder “/album”")).toBeTruthy();
});
