package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/** The sea: open water under the sun, sails, and the stylised swell of the posters. */
final class Sea {
    private Sea() {}

    /** Open sea with the path of the sun; sometimes a sail. */
    static void open(Canvas c, Palette p, Dice d) {
        double horizon = d.between(0.5, 0.64);
        Sky.Sun sun = Sky.day(c, d.chance(0.5) ? p.companion() : p, d, horizon);
        water(c, p, d, horizon, sun);
        if (d.chance(0.6)) {
            sail(
                    c,
                    p,
                    d.between(0.15, 0.85) * c.width(),
                    (horizon + 0.02) * c.height(),
                    c.unit() * d.between(0.04, 0.09));
        }
        Film.develop(c, 3, 0.16);
    }

    /** Rows of rounded waves, lighter towards the horizon: the look of the printed posters. */
    static void swell(Canvas c, Palette p, Dice d) {
        c.ground(List.of(Tone.mix(p.paper(), p.soft(), 0.3), p.paper()));
        double sunX = d.between(0.3, 0.7) * c.width();
        double radius = c.unit() * d.between(0.14, 0.24);
        c.disc(sunX, c.height() * 0.36, radius, p.light());
        int rows = d.whole(8, 11);
        for (int i = 0; i < rows; i++) {
            double t = (double) i / (rows - 1);
            double y = c.height() * (0.36 + 0.62 * Math.pow(t, 1.15));
            double length = c.unit() * (0.14 + 0.3 * t) * d.between(0.9, 1.15);
            Path2D wave = wave(c, y, length, length * 0.17, d.between(0, 1));
            Color tone = Tone.along(List.of(p.soft(), p.main(), p.deep(), p.ink()), t * 0.95);
            c.fill(wave, Canvas.vertical(y - length * 0.2, y + length * 0.9, tone, Tone.mix(tone, p.ink(), 0.22)));
            c.line(wave, Tone.fade(p.paper(), 0.75), c.unit() * (0.0016 + 0.003 * t));
        }
        Film.develop(c, 2, 0.08);
    }

    /** Water from the horizon to the lower edge, with the path of the sun on it. */
    static void water(Canvas c, Palette p, Dice d, double horizon, Sky.Sun sun) {
        double top = horizon * c.height();
        Color far = Tone.mix(Tone.mix(p.soft(), p.main(), 0.6), sun.light(), 0.25);
        c.box(
                0,
                top,
                c.width(),
                c.height() - top,
                Canvas.vertical(top, c.height(), far, Tone.mix(p.deep(), p.ink(), 0.5)));
        var ripple = new Path2D.Double(Path2D.WIND_NON_ZERO);
        var trough = new Path2D.Double(Path2D.WIND_NON_ZERO);
        var glint = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < 1000; i++) {
            double depth = Math.pow(d.unit(), 1.7);
            double y = top + 2 + depth * (c.height() - top);
            double size = c.unit() * (0.004 + 0.045 * depth) * d.between(0.5, 1.3);
            dash(i % 2 == 0 ? ripple : trough, d.unit() * c.width(), y, size);
            double spread = c.unit() * (0.02 + 0.13 * depth);
            dash(glint, sun.x() + d.bell() * spread, y, size * d.between(0.3, 0.8));
        }
        c.fill(ripple, Tone.fade(Tone.mix(p.soft(), sun.light(), 0.3), 0.2));
        c.fill(trough, Tone.fade(p.ink(), 0.16));
        c.fill(glint, Tone.fade(Tone.lighter(sun.light(), 0.6), 0.62));
        c.box(0, top - 1, c.width(), c.unit() * 0.002, Tone.fade(Tone.lighter(sun.light(), 0.4), 0.5));
    }

    private static void dash(Path2D path, double x, double y, double size) {
        path.append(new Ellipse2D.Double(x - size, y - size * 0.055, size * 2, size * 0.11), false);
    }

    private static Path2D wave(Canvas c, double y, double length, double height, double phase) {
        var path = new Path2D.Double();
        path.moveTo(-length * (1 + phase), c.height() + length);
        path.lineTo(-length * (1 + phase), y);
        for (double x = -length * (1 + phase); x < c.width() + length; x += length) {
            path.curveTo(x + length * 0.38, y, x + length * 0.42, y - height, x + length * 0.62, y - height);
            path.curveTo(x + length * 0.8, y - height, x + length * 0.86, y, x + length, y);
        }
        path.lineTo(c.width() + length * 2, c.height() + length);
        path.closePath();
        return path;
    }

    private static void sail(Canvas c, Palette p, double x, double y, double size) {
        AffineTransform before = c.pen().getTransform();
        c.pen().translate(x, y);
        c.pen().scale(size, size);
        var main = new Path2D.Double();
        main.moveTo(0.03, -1.9);
        main.quadTo(0.75, -1.0, 0.72, -0.28);
        main.lineTo(0.03, -0.28);
        main.closePath();
        var jib = new Path2D.Double();
        jib.moveTo(-0.03, -1.75);
        jib.quadTo(-0.15, -0.9, -0.62, -0.28);
        jib.lineTo(-0.03, -0.28);
        jib.closePath();
        var hull = new Path2D.Double();
        hull.moveTo(-0.75, -0.2);
        hull.lineTo(0.85, -0.2);
        hull.quadTo(0.7, 0.05, 0.5, 0.06);
        hull.lineTo(-0.5, 0.06);
        hull.closePath();
        c.fill(main, p.paper());
        c.fill(jib, Tone.mix(p.paper(), p.soft(), 0.4));
        c.fill(hull, p.ink());
        c.pool(0.05, 0.14, 0.8, 0.08, Tone.fade(p.ink(), 0.4));
        c.pen().setTransform(before);
    }
}
