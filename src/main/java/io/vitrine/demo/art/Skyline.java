package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A city across the water: rows of houses in haze, lit windows in the evening. */
final class Skyline {
    private Skyline() {}

    static void dusk(Canvas c, Palette p, Dice d) {
        city(c, p, d, true);
    }

    static void day(Canvas c, Palette p, Dice d) {
        city(c, p, d, false);
    }

    private static void city(Canvas c, Palette p, Dice d, boolean lit) {
        double shore = d.between(0.7, 0.8);
        Color far;
        if (lit) {
            Color glow = Tone.mix(p.light(), p.soft(), 0.35);
            c.ground(List.of(p.ink(), p.deep(), Tone.mix(p.deep(), p.main(), 0.8), glow, Tone.lighter(glow, 0.2)));
            far = Tone.mix(p.main(), p.deep(), 0.25);
            if (d.chance(0.6)) {
                Sky.moon(c, p, d.between(0.15, 0.85) * c.width(), d.between(0.12, 0.25) * c.height(), c.unit() * 0.035);
            }
        } else {
            Sky.Sun sun = Sky.day(c, d.chance(0.5) ? p.companion() : p, d, shore);
            far = Tone.mix(p.soft(), sun.light(), 0.45);
        }
        int rows = 4;
        for (int i = 0; i < rows; i++) {
            double t = (double) i / (rows - 1);
            Color tone = Tone.along(List.of(far, p.main(), p.deep(), p.ink()), t);
            row(c, p, d, new Row(shore, 0.4 - 0.26 * t, tone, lit && i > 0, t));
        }
        Water.mirror(c, d, shore, lit ? p.ink() : p.deep());
        Film.develop(c, 3, 0.14);
    }

    /** One row of houses: foot and greatest height as fractions of the picture's height. */
    private record Row(double foot, double height, Color tone, boolean lit, double nearness) {}

    private static void row(Canvas c, Palette p, Dice d, Row row) {
        double h = c.height();
        var houses = new Path2D.Double(Path2D.WIND_NON_ZERO);
        var windows = new Path2D.Double();
        double middle = d.between(0.3, 0.7);
        double x = -10;
        while (x < c.width() + 10) {
            double width = h * d.between(0.035, 0.085);
            double off = (x / c.width() - middle) * 1.7;
            double height = h * row.height() * (0.28 + 0.72 * Math.exp(-off * off) * d.between(0.35, 1));
            house(houses, d, new Rectangle2D.Double(x, row.foot() * h - height, width, height + 2));
            if (row.lit()) {
                windows(windows, d, x, row.foot() * h - height, width, height);
            }
            x += width * d.between(0.82, 1.1);
        }
        double top = (row.foot() - row.height()) * h;
        c.fill(
                houses,
                Canvas.vertical(
                        top,
                        row.foot() * h,
                        row.tone(),
                        Tone.mix(row.tone(), p.soft(), 0.28 * (1 - row.nearness()) + 0.06)));
        if (row.lit()) {
            c.fill(windows, Tone.fade(Tone.lighter(p.light(), 0.35), 0.35 + 0.5 * row.nearness()));
        }
    }

    private static void house(Path2D houses, Dice d, Rectangle2D body) {
        houses.append(body, false);
        double x = body.getX();
        double y = body.getY();
        double w = body.getWidth();
        switch (d.whole(0, 6)) {
            case 0 -> polygon(houses, x, y, x + w / 2, y - w * 0.55, x + w, y);
            case 1 -> polygon(houses, x + w * 0.42, y + 2, x + w * 0.5, y - w * 1.5, x + w * 0.58, y + 2);
            case 2 -> houses.append(new Rectangle2D.Double(x + w * 0.2, y - w * 0.4, w * 0.6, w * 0.4), false);
            case 3 -> houses.append(new Ellipse2D.Double(x + w * 0.1, y - w * 0.4, w * 0.8, w * 0.8), false);
            case 4 -> polygon(houses, x, y, x, y - w * 0.5, x + w, y);
            case 5 -> houses.append(new Rectangle2D.Double(x + w * 0.68, y - w * 0.35, w * 0.14, w * 0.35), false);
            default -> {
                // a flat roof
            }
        }
    }

    private static void polygon(Path2D path, double... points) {
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
    }

    private static void windows(Path2D windows, Dice d, double x, double y, double width, double height) {
        int columns = d.whole(3, 5);
        double cell = width / (columns + 0.6);
        double lively = d.between(0.1, 0.5);
        for (double rowY = y + cell; rowY < y + height - cell; rowY += cell * 1.35) {
            for (int i = 0; i < columns; i++) {
                if (d.chance(lively)) {
                    windows.append(new Rectangle2D.Double(x + cell * (i + 0.5), rowY, cell * 0.55, cell * 0.7), false);
                }
            }
        }
    }
}
