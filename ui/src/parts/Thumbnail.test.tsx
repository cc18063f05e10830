import { fireEvent } from "@testing-library/react";
import { expect, it } from "vitest";
import { aFile, show } from "./testing";
import { Thumbnail } from "./Thumbnail";

it("loads the picture from this server, and only once it is near", () => {
  const image = show(<Thumbnail asset={aFile()} />).container.querySelector("img");
  expect(image?.getAttribute("src")).toBe("/media/a.png");
  expect(image?.getAttribute("loading")).toBe("lazy");
});

it("lets the browser load the picture at half the size if that is enough", () => {
  const thumbnail = "https://dam.example.org/media/a.png?tr=w-400,h-400,c-at_max&v=0A";
  const image = show(<Thumbnail asset={aFile({ thumbnail })} width={160} eager />).container.querySelector("img");
  const [half, whole] = image?.srcset.split(", ") ?? [];
  expect(half && decodeURIComponent(half)).toBe("/media/a.png?tr=w-400,h-400,c-at_max:w-200,h-200,c-at_max&v=0A 200w");
  expect(whole).toBe(`${image?.getAttribute("src") ?? ""} 400w`);
  expect(image?.sizes).toBe("160px");
  expect(image?.getAttribute("loading")).toBeNull();
});

it("shows an icon and the extension for a file that is not a picture", () => {
  const { container } = show(<Thumbnail asset={aFile({ name: "a.zip", mime: "application/zip", thumbnail: null })} />);
  expect(container.querySelector("img")).toBeNull();
  expect(container.textContent).toContain("ZIP");
});

it("falls back to the icon when the picture does not load", () => {
  const { container } = show(<Thumbnail asset={aFile()} />);
  const image = container.querySelector("img");
  if (image) fireEvent.error(image);
  expect(container.querySelector("img")).toBeNull();
  expect(container.querySelector("svg")).not.toBeNull();
});

it("removes the blurred placeholder once the picture has loaded", () => {
  const image = show(<Thumbnail asset={aFile({ placeholder: "1QcSHQRnh493V4dIh4eXh1h4kJUI" })} />).container.querySelector("img");
  expect(image?.style.backgroundImage).toContain("data:image/bmp");
  if (image) fireEvent.load(image);
  expect(image?.style.backgroundImage).toBe("");
});

it("shows a small drawing itself if the server has no thumbnail of it, and the icon for a large one", () => {
  const drawing = { name: "logo.svg", mime: "image/svg+xml", thumbnail: null, url: "https://dam.example.org/media/logo.svg" };
  const image = show(<Thumbnail asset={aFile({ ...drawing, size: 2000 })} width={160} />).container.querySelector("img");
  expect(image?.getAttribute("src")).toBe("/media/logo.svg");
  expect(image?.srcset).toBe("");
  expect(show(<Thumbnail asset={aFile({ ...drawing, size: 2_000_000 })} />).container.querySelector("img")).toBeNull();
});
