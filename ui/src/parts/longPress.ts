import type { TouchEvent } from "react";

// In milliseconds, and the movement in pixels that is tolerated.
const within = 500;
const tremble = 10;

type Press = { x: number; y: number; timer: number; held: boolean; onHeld: () => void };

// Only one finger presses at a time, and the element under it may be re-rendered meanwhile.
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

/** The handlers for a long press. It uses a timer, as not every phone reports one (`contextmenu`). */
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
      // Prevents the click that would follow.
      if (press?.held) event.preventDefault();
      giveUp();
    },
    onTouchCancel: giveUp,
  };
}

/**
 * To be called when the phone itself reports a long press, which may be before or after the timer fires, or even after the finger
 * has left.
 */
export function toldOfLongPress(onHeld: () => void) {
  if (press) hold();
  else onHeld();
}
