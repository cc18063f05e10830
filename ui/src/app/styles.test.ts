import { expect, it } from "vitest";

const pages = import.meta.glob<string>("/src/**/*.tsx", { query: "?raw", import: "default", eager: true });
const sheets = Object.keys(import.meta.glob("/node_modules/@mantine/core/styles/*.css"));
const { default: listed } = await import("./styles?raw");

it("has the styles of every component in use", () => {
  const imported = Object.values(pages).flatMap((page) => [...page.matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)].flatMap(([, names = ""]) => names.split(",").map((name) => name.trim())));
  const missing = new Set(imported.filter((name) => sheets.some((sheet) => sheet.endsWith(`/${name}.css`)) && !listed.includes(`/${name}.css`)));
  expect(sheets.length).toBeGreaterThan(50);
  expect([...missing]).toEqual([]);
});
