package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** The hair of a portrait, in the portrait's unit: a colour and one of five cuts. */
record Hair(Color colour, int cut) {
    private static final List<Color> COLOURS = List.of(
            Tone.hex("2A1E1A"),
            Tone.hex("55341F"),
            Tone.hex("9A5B2E"),
            Tone.hex("D9A657"),
            Tone.hex("17171F"),
            Tone.hex("B9B4B0"));

    static Hair any(Dice d) {
        return new Hair(d.pick(COLOURS), d.whole(0, 4));
    }

    /** What shows behind the head. */
    void behind(Canvas c) {
        switch (cut) {
            case 0 -> c.fill(new RoundRectangle2D.Double(-0.225, -0.33, 0.45, 0.66, 0.4, 0.4), colour);
            case 1 -> c.disc(0, -0.37, 0.09, colour);
            case 2 -> c.disc(0, -0.14, 0.255, Tone.darker(colour, 0.15));
            case 3 -> c.fill(new RoundRectangle2D.Double(-0.21, -0.32, 0.42, 0.42, 0.36, 0.36), colour);
            default -> {
                // short hair shows nothing behind the head
            }
        }
    }

    /** What falls over the forehead. */
    void before(Canvas c) {
        Shape clip = c.pen().getClip();
        var cap = new Path2D.Double();
        cap.moveTo(-0.185, -0.02);
        cap.curveTo(-0.22, -0.26, -0.12, -0.335, 0.01, -0.33);
        cap.curveTo(0.14, -0.335, 0.215, -0.26, 0.185, -0.02);
        cap.curveTo(0.17, -0.1, 0.16, -0.14, 0.14, -0.165);
        if (cut % 2 == 0) {
            cap.curveTo(0.06, -0.13, -0.06, -0.14, -0.1, -0.21);
            cap.curveTo(-0.12, -0.16, -0.165, -0.14, -0.185, -0.02);
        } else {
            cap.curveTo(0.04, -0.2, -0.08, -0.2, -0.14, -0.165);
            cap.curveTo(-0.16, -0.14, -0.17, -0.1, -0.185, -0.02);
        }
        cap.closePath();
        c.fill(cap, colour);
        c.pen().clip(cap);
        c.fill(new Rectangle2D.Double(0, -0.5, 0.4, 0.6), Tone.fade(Color.BLACK, 0.18));
        c.line(
                new Arc2D.Double(-0.15, -0.3, 0.26, 0.24, 70, 85, Arc2D.OPEN),
                Tone.fade(Tone.lighter(colour, 0.5), 0.4),
                0.014);
        c.pen().setClip(clip);
    }
}
