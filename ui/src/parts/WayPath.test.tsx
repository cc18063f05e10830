import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { WayPath } from "./WayPath";

it("shows a role by the name that people know", () => {
  render(<WayPath path={[{ type: "role", name: "fullAccess" }]} />);
  expect(screen.getByText("role “Full access”")).toBeTruthy();
});

it("shows groups and folders by their names, even if one is the internal name of a role", () => {
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
