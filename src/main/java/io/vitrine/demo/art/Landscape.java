package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;

/** Land seen far: hills in the morning, mountains, lakes, deserts, and all that by night. */
final class Landscape {
    private Landscape() {}

    static void hills(Canvas c, Palette p, Dice d) {
        double horizon = d.between(0.48, 0.6);
        Sky.Sun sun = Sky.day(c, d.chance(0.55) ? p.companion() : p, d, horizon);
        Color haze = Tone.mix(p.soft(), sun.light(), 0.5);
        Terrain.layers(c, d, List.of(haze, Tone.mix(p.main(), p.soft(), 0.4), p.deep(), p.ink()), horizon, false);
        Terrain.mist(c, d, sun.light(), horizon + 0.14, 0.4);
        birds(c, d, p.ink());
        Film.develop(c, 3, 0.16);
    }

    static void mountains(Canvas c, Palette p, Dice d) {
        double horizon = d.between(0.42, 0.54);
        Sky.Sun sun = Sky.day(c, d.chance(0.55) ? p.companion() : p, d, horizon);
        Color haze = Tone.mix(p.soft(), sun.light(), 0.35);
        Terrain.layers(c, d, List.of(haze, p.main(), Tone.mix(p.main(), p.deep(), 0.8), p.ink()), horizon, true);
        Terrain.mist(c, d, Tone.lighter(haze, 0.3), horizon + 0.1, 0.5);
        Film.develop(c, 3, 0.16);
    }

    static void lake(Canvas c, Palette p, Dice d) {
        double shore = d.between(0.56, 0.64);
        double horizon = shore - 0.06;
        if (d.chance(0.35)) {
            Sky.night(c, p, d, shore);
            Sky.moon(c, p, d.between(0.25, 0.75) * c.width(), c.height() * 0.2, c.unit() * 0.035);
        } else {
            Sky.day(c, d.chance(0.5) ? p.companion() : p, d, horizon);
        }
        var noise = new Noise(d);
        List<Color> tones = List.of(Tone.mix(p.main(), p.soft(), 0.5), p.main(), p.deep(), p.ink());
        for (int i = 0; i < 4; i++) {
            double t = i / 3.0;
            var ridge = new Terrain.Ridge(shore + 0.01, 0.3 - 0.25 * t, 2.2 + t, i < 3);
            Color tone = Tone.along(tones, t);
            double h = c.height();
            c.fill(ridge.outline(c, noise), Canvas.vertical(h * 0.3, h * shore, tone, Tone.mix(tone, p.soft(), 0.3)));
        }
        Water.mirror(c, d, shore, Tone.mix(p.deep(), p.ink(), 0.4));
        Film.develop(c, 3, 0.16);
    }

    static void desert(Canvas c, Palette p, Dice d) {
        double horizon = d.between(0.4, 0.5);
        Sky.Sun sun = Sky.day(c, d.chance(0.5) ? p.companion() : p, d, horizon);
        var noise = new Noise(d);
        Color lit = Tone.mix(p.soft(), sun.light(), 0.45);
        int count = d.whole(5, 6);
        for (int i = 0; i < count; i++) {
            double t = (double) i / (count - 1);
            var dune = new Dune(horizon + 0.02 + (0.9 - horizon) * Math.pow(t, 1.3), 0.12 + 0.2 * t, i * 13.7, t);
            dune.paint(c, noise, Tone.mix(lit, p.main(), t * 0.5), Tone.mix(p.main(), p.deep(), 0.25 + t * 0.6));
        }
        Film.develop(c, 4, 0.16);
    }

    static void night(Canvas c, Palette p, Dice d) {
        double horizon = d.between(0.66, 0.76);
        Sky.night(c, p, d, horizon + 0.05);
        if (d.chance(0.5)) {
            Sky.aurora(c, p, d);
        } else {
            Sky.moon(c, p, d.between(0.2, 0.8) * c.width(), d.between(0.14, 0.3) * c.height(), c.unit() * 0.04);
        }
        Color far = Tone.mix(p.deep(), p.main(), 0.45);
        Terrain.layers(c, d, List.of(far, p.deep(), p.ink(), Tone.darker(p.ink(), 0.6)), horizon, d.chance(0.6));
        Film.develop(c, 3, 0.16);
    }

    private static void birds(Canvas c, Dice d, Color colour) {
        double x = d.between(0.2, 0.7) * c.width();
        double y = d.between(0.12, 0.3) * c.height();
        for (int i = d.whole(0, 7); i > 0; i--) {
            double size = c.unit() * d.between(0.006, 0.013);
            double bx = x + d.bell() * c.width() * 0.09;
            double by = y + d.bell() * c.height() * 0.05;
            var wings = new Path2D.Double();
            wings.moveTo(bx - size, by - size * 0.3);
            wings.quadTo(bx - size * 0.4, by - size * 0.6, bx, by);
            wings.quadTo(bx + size * 0.4, by - size * 0.6, bx + size, by - size * 0.3);
            c.line(wings, Tone.fade(colour, 0.7), size * 0.16);
        }
    }

    /** A dune with a sunlit slope on one side of its winding crest and shade on the other. */
    private record Dune(double base, double rise, double place, double nearness) {
        void paint(Canvas c, Noise noise, Color lit, Color shade) {
            double h = c.height();
            c.fill(
                    slope(c, noise, 0),
                    Canvas.vertical((base - rise * 0.7) * h, (base + 0.3) * h, lit, Tone.mix(lit, shade, 0.45)));
            c.fill(
                    slope(c, noise, 1),
                    Canvas.vertical((base - rise) * h, (base + 0.4) * h, shade, Tone.mix(lit, shade, 0.55)));
        }

        /** Side 0 is the whole dune, side 1 the shaded slopes that fall from each crest towards the viewer. */
        private Path2D slope(Canvas c, Noise noise, int side) {
            double h = c.height();
            var path = new Path2D.Double();
            path.moveTo(-4, h + 4);
            for (int x = -4; x <= c.width() + 4; x += 4) {
                double u = x / h;
                double top = base - rise * crest(noise, u);
                double drop = side == 0 ? 0 : shadeDepth(noise, u);
                path.lineTo(x, (top + drop) * h);
            }
            path.lineTo(c.width() + 4, h + 4);
            path.closePath();
            return path;
        }

        private double crest(Noise noise, double u) {
            return 0.5 + noise.at(u * (1.5 - nearness * 0.6), place) * 0.9;
        }

        private double shadeDepth(Noise noise, double u) {
            double slope = crest(noise, u + 0.02) - crest(noise, u);
            return Math.max(0, 0.012 + slope * 3.2 * rise + rise * 0.25 * (1 + noise.at(u * 1.1, place + 50)));
        }
    }
}
