package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/** Grounds taken from the beach: ripples in the sand and washed pebbles. */
final class ShorePattern {
    private ShorePattern() {}

    /** Lines that swell and thin like light on ripples. */
    static void ripples(Canvas c, Palette p, Dice d) {
        boolean dark = d.chance(0.5);
        c.ground(dark ? p.ink() : p.paper());
        var noise = new Noise(d);
        int lines = d.whole(26, 40);
        double gap = (double) c.height() / lines;
        double zoom = d.between(1.6, 2.8) / c.height();
        for (int i = -2; i < lines + 3; i++) {
            var band = new Path2D.Double();
            double base = (i + 0.5) * gap;
            band.moveTo(-10, base);
            for (double x = -10; x <= c.width() + 10; x += 10) {
                band.lineTo(x, base + gap * 2.4 * noise.at(x * zoom, i * 0.09));
            }
            for (double x = c.width() + 10; x >= -10; x -= 10) {
                double thick = gap * (0.5 + 0.42 * noise.at(x * zoom * 0.8 + 30, i * 0.12));
                band.lineTo(x, base + gap * 2.4 * noise.at(x * zoom, i * 0.09) + thick);
            }
            double t = (double) i / lines;
            c.fill(
                    band,
                    dark
                            ? Tone.along(List.of(p.main(), p.soft(), p.accent()), t)
                            : Tone.along(List.of(p.soft(), p.main(), p.deep()), t));
        }
    }

    /** Pebbles: cells around scattered points, each drawn as rings. */
    static void pebbles(Canvas c, Palette p, Dice d) {
        c.ground(Tone.mix(p.ink(), p.deep(), 0.3));
        List<Color> stones = List.of(
                p.soft(),
                p.paper(),
                p.main(),
                Tone.mix(p.soft(), p.paper(), 0.5),
                p.accent(),
                Tone.mix(p.main(), p.soft(), 0.5));
        double step = c.unit() / d.whole(8, 12);
        int row = 0;
        for (double y = 0; y < c.height() + step; y += step * 0.86) {
            for (double x = row % 2 * step / 2; x < c.width() + step; x += step) {
                double w = step * d.between(0.72, 0.96);
                double h = step * d.between(0.62, 0.86);
                Color stone = d.chance(0.08) ? p.accent() : d.pick(stones.subList(0, 4));
                AffineTransform before = c.pen().getTransform();
                c.pen().translate(x + d.bell() * step * 0.05, y + d.bell() * step * 0.05);
                c.pen().rotate(d.between(-0.6, 0.6));
                c.fill(
                        new Ellipse2D.Double(-w / 2, -h / 2, w, h),
                        Canvas.vertical(-h / 2, h / 2, Tone.lighter(stone, 0.14), Tone.darker(stone, 0.2)));
                for (int i = 1; i < 4; i++) {
                    double k = i * 0.22;
                    c.line(
                            new Ellipse2D.Double(-w / 2 * (1 - k), -h / 2 * (1 - k), w * (1 - k), h * (1 - k)),
                            Tone.fade(p.ink(), 0.16),
                            step * 0.012);
                }
                c.pen().setTransform(before);
            }
            row++;
        }
        Film.develop(c, 3, 0.1);
    }
}
