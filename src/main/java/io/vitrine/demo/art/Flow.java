package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;

/** Abstract grounds: folded silk, drifting gradients, combed lines, lights out of focus. */
final class Flow {
    private Flow() {}

    /** Noise folded into itself: cloth, smoke or marble. */
    static void silk(Canvas c, Palette p, Dice d) {
        var noise = new Noise(d);
        double zoom = d.between(0.7, 1.1);
        double fold = d.between(1.1, 1.9);
        double place = d.between(0, 90);
        double lean = d.between(-0.8, 0.8);
        Field cloth = (x, y) -> {
            double u = x * zoom + y * lean * zoom;
            double a = noise.cloud(u + place, y * zoom * 1.3, 2);
            double b = noise.cloud(u + fold * a + 5.2, y * zoom + 1.3 + place, 2);
            double sheen = Math.sin(11 * b + 6 * a + 4 * u);
            return 0.46 + 0.3 * b + 0.3 * sheen * (0.7 + 0.6 * a);
        };
        List<Color> stops = d.chance(0.5)
                ? List.of(p.ink(), p.deep(), p.main(), p.soft(), p.paper())
                : List.of(p.ink(), p.deep(), p.main(), p.soft(), Tone.mix(p.accent(), p.soft(), 0.3), p.paper());
        cloth.shade(c, Tone.ramp(stops, 1024), 4);
        Film.develop(c, 3, 0.15);
    }

    /** Two or three colours melting into each other, lit from one corner. */
    static void drift(Canvas c, Palette p, Dice d) {
        var noise = new Noise(d);
        List<Color> stops = d.chance(0.5)
                ? List.of(p.deep(), p.main(), p.accent(), p.soft(), p.paper())
                : List.of(p.paper(), p.soft(), p.main(), p.accent());
        double slant = d.between(-0.9, 0.9);
        double zoom = d.between(0.6, 1.05);
        Field melt = (x, y) -> 0.2 + 0.58 * y + 0.25 * slant * (x - 0.7) + 0.8 * noise.cloud(x * zoom, y * zoom, 2);
        melt.shade(c, Tone.ramp(stops, 2048), 6);
        Film.develop(c, 5, 0.1);
    }

    /** Folded paper: soft ridges catching light from the side. */
    static void folds(Canvas c, Palette p, Dice d) {
        var noise = new Noise(d);
        double count = d.between(3.5, 7);
        double bend = d.between(0.5, 1.1);
        double lean = d.between(-0.8, 0.8);
        Field relief = (x, y) -> {
            double along = (x + lean * y) * count + bend * 3 * noise.at(x * 0.7, y * 0.9);
            double part = along - Math.floor(along);
            double shade = Math.pow(part, 1.6);
            double edge = part < 0.04 ? part / 0.04 : 1;
            return (0.2 + 0.62 * shade + 0.12 * noise.at(x, y * 0.6 + 4)) * edge + (1 - edge) * 0.82;
        };
        relief.shade(c, Tone.ramp(List.of(p.deep(), p.main(), p.soft(), p.paper()), 1024), 3);
        Film.develop(c, 3, 0.15);
    }

    /** Thousands of threads combed along invisible currents. */
    static void threads(Canvas c, Palette p, Dice d) {
        boolean dark = d.chance(0.5);
        c.ground(dark ? Tone.darker(p.ink(), 0.2) : p.paper());
        var noise = new Noise(d);
        double zoom = d.between(0.8, 1.5) / c.unit();
        double turn = d.between(1.6, 3.4);
        double lean = d.between(0, Math.PI);
        List<Color> colours = dark
                ? List.of(p.main(), p.soft(), p.accent(), p.paper(), p.deep())
                : List.of(p.main(), p.deep(), p.accent(), p.soft(), p.ink());
        double step = c.unit() / 70;
        for (Color colour : colours) {
            var threads = new Path2D.Double();
            for (int i = 0; i < 130; i++) {
                double x = d.between(-0.1, 1.1) * c.width();
                double y = d.between(-0.1, 1.1) * c.height();
                threads.moveTo(x, y);
                for (int k = d.whole(14, 34); k > 0; k--) {
                    double angle = lean + turn * noise.cloud(x * zoom, y * zoom, 2);
                    x += Math.cos(angle) * step;
                    y += Math.sin(angle) * step;
                    threads.lineTo(x, y);
                }
            }
            c.line(threads, Tone.fade(colour, 0.8), c.unit() * d.between(0.0012, 0.0034));
        }
        Film.develop(c, 2, 0.1);
    }

    /** Lights of an evening, out of focus. */
    static void lights(Canvas c, Palette p, Dice d) {
        var noise = new Noise(d);
        Field dusk = (x, y) -> 0.1 + 0.3 * y + 0.3 * noise.cloud(x * 0.9, y * 0.9, 2);
        dusk.shade(c, Tone.ramp(List.of(Tone.darker(p.ink(), 0.3), p.ink(), p.deep(), p.main()), 512), 6);
        List<Color> lamps = List.of(p.accent(), p.soft(), p.paper(), p.main(), Tone.lighter(p.accent(), 0.4));
        for (int i = d.whole(70, 100); i > 0; i--) {
            double radius = c.unit() * d.between(0.012, 0.085);
            double x = d.unit() * c.width();
            double y = (0.62 + d.bell() * 0.42) * c.height();
            Color lamp = d.pick(lamps);
            double strength = d.between(0.1, 0.42);
            c.disc(x, y, radius, Tone.fade(lamp, strength));
            c.disc(x, y, radius * 0.9, Tone.fade(lamp, strength * 0.35));
            c.glow(x, y, radius * 1.9, Tone.fade(lamp, strength * 0.4));
        }
        Film.develop(c, 4, 0.4);
    }
}
