package io.vitrine.demo.art;

import java.awt.geom.AffineTransform;

/**
 * Something the brand sells. A product draws itself about one unit large, standing on y = 0 with x = 0 in its middle;
 * y grows downwards, so the product lies at negative y.
 */
sealed interface Product permits Shoe, Bottle, Chair, Lamp, Vase {
    /** Half the width of its shadow on the ground, in product units. */
    double footprint();

    /** How much larger than one unit a shot may show it: flat or small things get closer to the camera. */
    double closeness();

    void draw(Canvas c, Palette p);

    /** Draws the product with its shadow, its foot at x, y and one unit being {@code size} pixels. */
    default void place(Canvas c, Palette p, double x, double y, double size) {
        AffineTransform before = c.pen().getTransform();
        c.pen().translate(x, y);
        c.pen().scale(size, size);
        double half = footprint();
        c.pool(half * 0.12, 0.004, half * 1.3, 0.055, Tone.fade(p.ink(), 0.34));
        c.pool(0, -0.002, half * 1.02, 0.022, Tone.fade(p.ink(), 0.55));
        draw(c, p);
        c.pen().setTransform(before);
    }

    /** A studio shot of the product on one of the sets. */
    default Picture shot(Backdrop set) {
        return (c, p, d) -> {
            Backdrop.Stand stand = set.build(c, p, d);
            place(c, p, stand.x(), stand.y(), stand.size() * closeness());
            Film.develop(c, 2, 0.1);
        };
    }

    /** The product alone, for a transparent canvas. */
    default Picture cutout() {
        return (c, p, d) -> place(c, p, c.width() * 0.5, c.height() * 0.84, c.unit() * 0.7 * closeness());
    }
}
