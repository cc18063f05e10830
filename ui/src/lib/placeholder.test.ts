import { expect, it } from "vitest";
import { placeholder } from "./placeholder";

// The sunrise example of ThumbHash's authors: three bytes for the mean colour, two for the shape, then the waves.
const sunrise = "1QcSHQRnh493V4dIh4eXh1h4kJUI";

function pixels(address: string) {
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return { width: view.getInt32(18, true), height: -view.getInt32(22, true), size: view.getUint32(2, true), bytes };
}

it("has the shape of the picture, and all its pixels", () => {
  const { width, height, size, bytes } = pixels(placeholder(sunrise, 3000, 1500) ?? "");
  expect([width, height]).toEqual([16, 8]);
  expect(size).toBe(bytes.length);
  expect(bytes.length).toBe(54 + 48 * 8);
});

it("has the mean colour of the hash, and lighter and darker parts", () => {
  const points = pixels(placeholder(sunrise, 100, 100) ?? "").bytes.slice(54);
  const mean = (some: Uint8Array) => some.reduce((sum, value) => sum + value, 0) / some.length;
  // The hash gives a lightness of 21 out of 63.
  expect(mean(points)).toBeCloseTo((21 / 63) * 255, -1);
  const rows = Array.from({ length: 16 }, (_, row) => mean(points.slice(row * 48, (row + 1) * 48)));
  expect(Math.max(...rows) - Math.min(...rows)).toBeGreaterThan(20);
});

it("is undefined if the picture is partly transparent", () => {
  expect(placeholder(btoa("\x00\x00\x80\x00\x00\x00"), 10, 10)).toBeUndefined();
});
