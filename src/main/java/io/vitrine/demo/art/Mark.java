package io.vitrine.demo.art;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/** The brand's signs, as outlines within a circle of radius 1 around the origin. */
final class Mark {
    private Mark() {}

    /** The main mark: half a sun, its rays, and two waves below. */
    static Shape sunrise() {
        var mark = new Path2D.Double(Path2D.WIND_NON_ZERO);
        mark.append(new Arc2D.Double(-0.46, -0.5, 0.92, 0.92, 0, 180, Arc2D.CHORD), false);
        var ray = pen(0.11);
        for (int i = 0; i < 5; i++) {
            double angle = Math.toRadians(180 + i * 45);
            var line = new Path2D.Double();
            line.moveTo(Math.cos(angle) * 0.66, Math.sin(angle) * 0.66 - 0.04);
            line.lineTo(Math.cos(angle) * 0.94, Math.sin(angle) * 0.94 - 0.04);
            mark.append(ray.createStrokedShape(line), false);
        }
        for (int i = 0; i < 3; i++) {
            double y = 0.24 + i * 0.27;
            mark.append(ray.createStrokedShape(wave(0.9 - i * 0.22, 4 - i, y)), false);
        }
        return mark;
    }

    /** Seal: the waves cut out of a full disc. */
    static Shape seal() {
        var disc = new Area(new Ellipse2D.Double(-1, -1, 2, 2));
        var sign = AffineTransform.getScaleInstance(0.68, 0.68).createTransformedShape(sunrise());
        disc.subtract(new Area(sign));
        return disc;
    }

    /** Lamp and moon: two discs, one eating into the other, over one wave. */
    static Shape crescent() {
        var moon = new Area(new Ellipse2D.Double(-0.72, -0.95, 1.44, 1.44));
        moon.subtract(new Area(new Ellipse2D.Double(-0.3, -1.02, 1.24, 1.24)));
        moon.add(new Area(pen(0.14).createStrokedShape(wave(0.95, 4, 0.76))));
        moon.add(new Area(new Ellipse2D.Double(0.2, -0.56, 0.32, 0.32)));
        return moon;
    }

    /** Ripple: rings cut by the horizon, whole above and broken below. */
    static Shape ripple() {
        var mark = new Path2D.Double(Path2D.WIND_NON_ZERO);
        var pen = pen(0.13);
        for (int i = 1; i <= 4; i++) {
            double r = i * 0.235;
            int reach = i % 2 == 0 ? 180 : 360;
            mark.append(
                    pen.createStrokedShape(
                            new Arc2D.Double(-r, -r, r * 2, r * 2, i % 2 == 0 ? 0 : 180 + 20 * i, reach, Arc2D.OPEN)),
                    false);
        }
        return mark;
    }

    /** All of them, the main mark first. */
    static List<Shape> all() {
        return List.of(sunrise(), seal(), crescent(), ripple());
    }

    static Shape at(Shape mark, double x, double y, double radius) {
        return new AffineTransform(radius, 0, 0, radius, x, y).createTransformedShape(mark);
    }

    static void sunrise(Canvas c, double x, double y, double radius, Color colour) {
        c.fill(at(sunrise(), x, y, radius), colour);
    }

    private static BasicStroke pen(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static Path2D wave(double half, int bends, double y) {
        var line = new Path2D.Double();
        line.moveTo(-half, y);
        double step = half * 2 / bends;
        for (int i = 0; i < bends; i++) {
            double x = -half + i * step;
            double bend = i % 2 == 0 ? -0.13 : 0.13;
            line.curveTo(x + step * 0.35, y + bend, x + step * 0.65, y + bend, x + step, y);
        }
        return line;
    }
}
