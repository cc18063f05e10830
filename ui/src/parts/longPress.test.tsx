import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { longPressHandlers, toldOfLongPress } from "./longPress";

const held = vi.fn();
const at = (x: number) => ({ touches: [{ clientX: x, clientY: 0 }] });

beforeEach(() => {
  vi.useFakeTimers();
  held.mockClear();
  render(<p {...longPressHandlers(held)} onContextMenu={() => toldOfLongPress(held)}>item</p>);
});
afterEach(() => void vi.useRealTimers());

const item = () => screen.getByText("item");

it("fires without a contextmenu event, and prevents the click", () => {
  fireEvent.touchStart(item(), at(0));
  vi.advanceTimersByTime(499);
  expect(held).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(held).toHaveBeenCalledOnce();
  expect(fireEvent.touchEnd(item())).toBe(false);
});

it("does not prevent the click of a tap", () => {
  fireEvent.touchStart(item(), at(0));
  expect(fireEvent.touchEnd(item())).toBe(true);
  vi.advanceTimersByTime(1000);
  expect(held).not.toHaveBeenCalled();
});

it("fires once, whether the timer or the contextmenu event comes first", () => {
  fireEvent.touchStart(item(), at(0));
  fireEvent.contextMenu(item());
  vi.advanceTimersByTime(1000);
  expect(held).toHaveBeenCalledOnce();

  fireEvent.touchStart(item(), at(0));
  vi.advanceTimersByTime(500);
  fireEvent.touchEnd(item());
  fireEvent.contextMenu(item());
  expect(held).toHaveBeenCalledTimes(2);
});

it("is cancelled by a finger that moves or scrolls, and by a second one", () => {
  fireEvent.touchStart(item(), at(0));
  fireEvent.touchMove(item(), at(20));
  vi.advanceTimersByTime(1000);
  fireEvent.touchStart(item(), at(0));
  fireEvent.scroll(window);
  vi.advanceTimersByTime(1000);
  fireEvent.touchStart(item(), at(0));
  fireEvent.touchStart(item(), { touches: [...at(0).touches, ...at(50).touches] });
  vi.advanceTimersByTime(1000);
  expect(held).not.toHaveBeenCalled();
});
