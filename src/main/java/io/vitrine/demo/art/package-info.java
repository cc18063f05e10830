/**
 * Draws the demo library: about three hundred pictures and documents of an invented brand, "Lumen &amp; Tide", by code alone.
 *
 * <p>Owns the brand (its palettes, marks, words), the painters and the tiny encoders they need. Uses the JDK only and knows
 * nothing of people or storage; {@link io.vitrine.demo.art.Gallery} is the one way in.
 *
 * <p>A newcomer must know: nothing here asks the system for a font. All lettering is drawn with our own strokes
 * ({@code Glyphs}), so the demo looks the same on a machine without fonts. Everything follows from the seed: an artwork written
 * twice gives the same bytes. Run the JVM headless; 256 MB of heap are plenty.
 */
@NullMarked
package io.vitrine.demo.art;

import org.jspecify.annotations.NullMarked;
