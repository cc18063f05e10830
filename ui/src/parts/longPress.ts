import type { TouchEvent } from "react";

// In milliseconds, and in pixels that a finger may tremble.
const within = 500;
const tremble = 10;

type Press = { x: number; y: number; timer: number; held: boolean; onHeld: () => void };

// One finger presses at a time, and what it presses may be drawn anew meanwhile.
let press: Press | undefined;

function hold() {
  if (!press || press.held) return;
  clearTimeout(press.timer);
  press.held = true;
  press.onHeld();
}

function giveUp() {
  if (press?.held === false) {
    clearTimeout(press.timer);
    press = undefined;
  }
}

/** For what does something when a finger is held on it: by a timer, as not every phone tells of that (`contextmenu`). */
export function longPressHandlers(onHeld: () => void) {
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      giveUp();
      press = undefined;
      const finger = touches[0];
      if (touches.length !== 1 || !finger) return;
      press = { x: finger.clientX, y: finger.clientY, timer: window.setTimeout(hold, within), held: false, onHeld };
      addEventListener("scroll", giveUp, { once: true, capture: true });
    },
    onTouchMove: ({ touches }: TouchEvent) => {
      const finger = touches[0];
      if (press && finger && Math.hypot(finger.clientX - press.x, finger.clientY - press.y) > tremble) giveUp();
    },
    onTouchEnd: (event: TouchEvent) => {
      // No click comes of it then.
      if (press?.held) event.preventDefault();
      giveUp();
    },
    onTouchCancel: giveUp,
  };
}

/** To be called where a phone tells of a long press itself, before the timer has run or after it; even when the finger has left. */
export function toldOfLongPress(onHeld: () => void) {
  if (press) hold();
  else onHeld();
}
