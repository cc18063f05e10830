import { expect, it } from "vitest";
import { zipTransformation } from "./zip";

it("writes the options for pictures as a transformation for the server", () => {
  expect(zipTransformation(undefined, undefined)).toBeUndefined();
  expect(zipTransformation(1200, undefined)).toBe("w-1200,h-1200,c-at_max");
  expect(zipTransformation(undefined, "png")).toBe("f-png");
  expect(zipTransformation(800, "jpg")).toBe("w-800,h-800,c-at_max,f-jpg");
});
