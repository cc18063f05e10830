import { expect, it } from "vitest";
import { type Fields, readable as readableFacts, valueText } from "./embedded";

/** Replaces non-breaking spaces, so that the expectations are readable. */
const readable = (fields: Fields) => readableFacts(fields).map(([name, text]) => [name, text.replaceAll("\u00a0", " ")]);

it("turns a camera's fields into the facts that people look for", () => {
  const fields = {
    Make: "Canon",
    Model: "Canon EOS R5",
    LensModel: "RF24-70mm F2.8 L IS USM",
    ExposureTime: 0.004,
    FNumber: 2.8,
    FocalLength: 50,
    ISO: [400],
    DateTimeOriginal: "2026-01-02T03:04:05.000Z",
    GPSLatitude: -33.85678,
    GPSLongitude: 151.2153,
    Keywords: ["harbour", "night"],
  };
  expect(readable(fields)).toEqual([
    ["taken", "Jan 2, 2026, 3:04 AM"],
    ["place", "33.8568° S, 151.2153° E"],
    ["camera", "Canon EOS R5"],
    ["lens", "RF24-70mm F2.8 L IS USM"],
    ["exposure", "1/250 s · f/2.8 · 50 mm · ISO 400"],
    ["keywords", "harbour, night"],
  ]);
});

it("adds the maker if the model's name lacks it, and writes long times", () => {
  expect(readable({ Make: "NIKON CORPORATION", Model: "NIKON D850" })).toEqual([["camera", "NIKON D850"]]);
  expect(readable({ Make: "Apple", Model: "iPhone 17" })).toEqual([["camera", "Apple iPhone 17"]]);
  expect(readable({ ExposureTime: 2.5, duration: 3725 })).toEqual([["exposure", "2.5 s"], ["duration", "1:02:05"]]);
});

it("reads the numbers of XMP", () => {
  expect(readable({ ExposureTime: "1/250", FNumber: "28/10", FocalLength: "50/0", ISOSpeedRatings: "200" })).toEqual([["exposure", "1/250 s · f/2.8 · ISO 200"]]);
});

it("leaves out missing values, and those that make no sense", () => {
  expect(readable({})).toEqual([]);
  expect(readable({ ExposureTime: 0, FNumber: "wide", GPSLatitude: 1, DateTimeOriginal: " ", Copyright: "" })).toEqual([]);
  expect(readable({ DateTimeOriginal: "some day" })).toEqual([["taken", "some day"]]);
});

it("writes any value as text", () => {
  expect([1.5, "a", true, ["a", 2], { a: 1 }, null].map(valueText)).toEqual(["1.5", "a", "true", "a, 2", '{"a":1}', ""]);
});
