import { expect, it } from "vitest";
import { drawable, extension, kindOf } from "./kinds";

it("derives kinds from MIME types", () => {
  expect(kindOf("image/tiff")).toBe("image");
  expect(kindOf("application/pdf")).toBe("pdf");
  expect(kindOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")).toBe("sheet");
  expect(kindOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document")).toBe("document");
  expect(kindOf("text/csv")).toBe("sheet");
  expect(kindOf("application/x-unheard-of")).toBe("other");
  expect(kindOf(undefined)).toBe("other");
});

it("draws only what every browser can draw", () => {
  expect(drawable("image/webp")).toBe(true);
  expect(drawable("image/tiff")).toBe(false);
});

it("reads only short extensions", () => {
  expect(extension("a.tar.gz")).toBe("GZ");
  expect(extension(".hidden")).toBe("");
  expect(extension("no-extension")).toBe("");
});
