import { expect, it } from "vitest";
import { bytes, initials } from "./format";

it("writes sizes in powers of a thousand, with one decimal if it matters", () => {
  expect(bytes(0, "en")).toBe("0 bytes");
  expect(bytes(999, "en")).toBe("999 bytes");
  expect(bytes(1500, "en")).toBe("1.5 kB");
  expect(bytes(24_400_000, "en")).toBe("24 MB");
  expect(bytes(5_000_000_000, "en")).toBe("5 GB");
});

it("takes the first letters of the first and last name", () => {
  expect(initials("Ann Maria Archer")).toBe("AA");
  expect(initials("Cleo")).toBe("C");
});
