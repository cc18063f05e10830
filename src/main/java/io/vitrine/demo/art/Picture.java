package io.vitrine.demo.art;

/** A painter: fills the canvas with one motif in the colours of a palette, varied by the dice. */
@FunctionalInterface
interface Picture {
    void paint(Canvas canvas, Palette palette, Dice dice);
}
