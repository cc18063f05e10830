import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { File } from "@/api/types";
import { type Commands, CommandsContext } from "./commands";
import { SelectionBar } from "./SelectionBar";
import { aFile, show } from "./testing";

const commands = { detailsOpen: false } as Commands;

function bar(files: File[], coming = false) {
  const act = vi.fn();
  show(
    <CommandsContext value={commands}>
      <SelectionBar selection={{ selected: files, coming, clear: () => undefined }} onAction={act} />
    </CommandsContext>,
  );
  return act;
}

it("is absent while nothing is selected", () => {
  bar([]);
  expect(screen.queryByRole("toolbar")).toBeNull();
});

it("shows the count and the total size, and offers what is allowed on all", async () => {
  const files = [aFile({ can: ["view", "delete"] }), aFile({ id: "2", size: 500, can: ["view", "delete", "share"] })];
  const act = bar(files);
  expect(screen.getByRole("toolbar").textContent).toContain("2 selected");
  expect(screen.getByRole("toolbar").textContent).toContain("2 kB");
  expect(screen.queryByRole("button", { name: "Share" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Delete" }));
  expect(act).toHaveBeenCalledWith("delete", files);
});

it("disables actions until the whole selection has loaded", () => {
  bar([aFile({ can: ["view", "delete"] })], true);
  expect(screen.getByRole("toolbar").textContent).toContain("loading more");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Delete" }).disabled).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Clear selection" }).disabled).toBe(false);
});
