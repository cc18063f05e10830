package io.vitrine.demo.art;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Something to sit on: a shell chair from the side, an armchair or a stool from the front. */
record Chair(Color colour, Kind kind) implements Product {
    enum Kind {
        SHELL,
        ARMCHAIR,
        STOOL
    }

    private static final Color WOOD = Tone.hex("B98556");

    @Override
    public double footprint() {
        return switch (kind) {
            case STOOL -> 0.27;
            case SHELL -> 0.36;
            case ARMCHAIR -> 0.5;
        };
    }

    @Override
    public double closeness() {
        return kind == Kind.STOOL ? 1.3 : 1.12;
    }

    @Override
    public void draw(Canvas c, Palette p) {
        switch (kind) {
            case SHELL -> shell(c, p);
            case ARMCHAIR -> armchair(c, p);
            case STOOL -> stool(c, p);
        }
    }

    private void shell(Canvas c, Palette p) {
        leg(c, -0.08, -0.42, -0.16, -0.02, Tone.darker(WOOD, 0.4));
        leg(c, 0.14, -0.42, 0.2, -0.02, Tone.darker(WOOD, 0.4));
        var seat = new Path2D.Double();
        seat.moveTo(-0.4, -0.96);
        seat.curveTo(-0.34, -0.72, -0.32, -0.5, -0.1, -0.46);
        seat.curveTo(0.05, -0.43, 0.18, -0.5, 0.36, -0.45);
        Shape thick = new BasicStroke(0.075f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(seat);
        c.fill(thick, Canvas.vertical(-1, -0.4, Tone.lighter(colour, 0.18), Tone.darker(colour, 0.22)));
        var rim = new Path2D.Double();
        rim.moveTo(-0.375, -0.965);
        rim.curveTo(-0.31, -0.72, -0.29, -0.53, -0.09, -0.49);
        rim.curveTo(0.05, -0.465, 0.18, -0.53, 0.36, -0.477);
        c.line(rim, Tone.fade(Tone.lighter(colour, 0.6), 0.8), 0.012);
        c.fill(
                new RoundRectangle2D.Double(-0.2, -0.545, 0.5, 0.07, 0.07, 0.07),
                Canvas.vertical(-0.55, -0.47, Tone.lighter(p.accent(), 0.15), Tone.darker(p.accent(), 0.25)));
        leg(c, -0.14, -0.42, -0.31, 0, WOOD);
        leg(c, 0.16, -0.43, 0.31, 0, WOOD);
        c.line(new Line2D.Double(-0.2, -0.25, 0.22, -0.25), Tone.darker(WOOD, 0.2), 0.016);
    }

    private void armchair(Canvas c, Palette p) {
        leg(c, -0.32, -0.2, -0.36, 0, WOOD);
        leg(c, 0.32, -0.2, 0.36, 0, WOOD);
        cushion(c, -0.33, -0.95, 0.66, 0.62, 0.26, colour);
        for (int i = -1; i <= 1; i++) {
            c.line(new Line2D.Double(i * 0.14, -0.9, i * 0.12, -0.5), Tone.fade(Tone.darker(colour, 0.5), 0.35), 0.008);
        }
        cushion(c, -0.3, -0.46, 0.6, 0.17, 0.1, Tone.lighter(colour, 0.1));
        cushion(c, -0.36, -0.31, 0.72, 0.17, 0.08, Tone.darker(colour, 0.08));
        cushion(c, -0.47, -0.6, 0.19, 0.46, 0.19, Tone.lighter(colour, 0.05));
        cushion(c, 0.28, -0.6, 0.19, 0.46, 0.19, Tone.darker(colour, 0.1));
        cushion(c, -0.16, -0.68, 0.3, 0.26, 0.1, p.accent());
        c.line(new Line2D.Double(-0.13, -0.6, 0.11, -0.6), Tone.fade(p.paper(), 0.6), 0.008);
        c.line(new Line2D.Double(-0.13, -0.56, 0.11, -0.56), Tone.fade(p.paper(), 0.6), 0.008);
    }

    private void stool(Canvas c, Palette p) {
        leg(c, -0.07, -0.6, -0.1, -0.03, Tone.darker(WOOD, 0.4));
        leg(c, 0.07, -0.6, 0.1, -0.03, Tone.darker(WOOD, 0.4));
        leg(c, -0.16, -0.6, -0.23, 0, WOOD);
        leg(c, 0.16, -0.6, 0.23, 0, WOOD);
        c.line(new Line2D.Double(-0.2, -0.22, 0.2, -0.22), Tone.darker(WOOD, 0.15), 0.02);
        cushion(c, -0.24, -0.64, 0.48, 0.05, 0.03, WOOD);
        cushion(c, -0.25, -0.72, 0.5, 0.1, 0.1, colour);
        c.line(new Line2D.Double(-0.22, -0.665, 0.22, -0.665), Tone.fade(p.paper(), 0.5), 0.006);
    }

    private static void cushion(Canvas c, double x, double y, double width, double height, double round, Color colour) {
        var shape = new RoundRectangle2D.Double(x, y, width, height, round, round);
        c.fill(shape, Canvas.vertical(y, y + height, Tone.lighter(colour, 0.16), Tone.darker(colour, 0.26)));
        c.fill(
                shape,
                Canvas.across(
                        x,
                        x + width,
                        Tone.fade(Color.WHITE, 0.1),
                        Tone.fade(Color.WHITE, 0),
                        Tone.fade(Color.BLACK, 0.16)));
    }

    private static void leg(Canvas c, double x, double y, double footX, double footY, Color colour) {
        var leg = new Path2D.Double();
        leg.moveTo(x - 0.02, y);
        leg.lineTo(x + 0.02, y);
        leg.lineTo(footX + 0.011, footY);
        leg.lineTo(footX - 0.011, footY);
        leg.closePath();
        c.fill(leg, Canvas.vertical(y, footY, Tone.darker(colour, 0.3), colour));
    }
}
