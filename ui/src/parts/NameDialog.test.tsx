import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { Problem } from "@/lib/problem";
import { NameDialog } from "./NameDialog";
import { show } from "./testing";

const nothing = () => undefined;

it("hands over the trimmed name", async () => {
  const submit = vi.fn();
  show(<NameDialog title="New folder" label="Name" submit="Create" pending={false} error={null} onSubmit={submit} onClose={nothing} />);
  expect(screen.getByRole("button", { name: "Create" }).hasAttribute("disabled")).toBe(true);
  await userEvent.type(screen.getByLabelText("Name"), " press {Enter}");
  expect(submit).toHaveBeenCalledWith("press");
});

it("closes without asking the server when nothing was changed", async () => {
  const submit = vi.fn();
  const close = vi.fn();
  show(<NameDialog title="Rename" label="Name" start="a.png" submit="Rename" pending={false} error={null} onSubmit={submit} onClose={close} />);
  await userEvent.click(screen.getByRole("button", { name: "Rename" }));
  expect(submit).not.toHaveBeenCalled();
  expect(close).toHaveBeenCalled();
});

it("shows an error of the field at the field, and any other below", () => {
  const atField = new Problem(400, "invalid", "Check the fields.", [{ field: "name", message: "Too long." }]);
  const { rerender } = show(<NameDialog title="New" label="Name" submit="Create" pending={false} error={atField} onSubmit={nothing} onClose={nothing} />);
  expect(screen.getByText("Too long.")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  rerender(<></>);
  show(<NameDialog title="New" label="Name" submit="Create" pending={false} error={new Problem(409, "name-taken", "Taken.")} onSubmit={nothing} onClose={nothing} />);
  expect(screen.getByRole("alert").textContent).toContain("Taken.");
});
