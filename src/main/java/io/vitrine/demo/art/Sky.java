package io.vitrine.demo.art;

import java.awt.Color;
import java.util.List;

/** Skies: daylight with a low sun and streaks of cloud, and the night with stars, a moon, a milky way or northern lights. */
final class Sky {
    private Sky() {}

    /** A sky that warms towards the horizon, at {@code horizon} (a fraction of the height); returns the sun. */
    static Sun day(Canvas c, Palette p, Dice d, double horizon) {
        Color warm = Tone.mix(p.paper(), p.light(), 0.38);
        Color top = Tone.mix(p.main(), p.deep(), d.between(0.1, 0.9));
        Color middle = Tone.mix(p.soft(), p.main(), d.between(0, 0.35));
        paint(c, List.of(top, middle, p.soft(), warm), horizon);
        var sun = new Sun(d.between(0.2, 0.8) * c.width(), (horizon - d.between(0.08, 0.3)) * c.height(), warm);
        clouds(c, p, d, horizon);
        double radius = c.unit() * d.between(0.03, 0.075);
        c.glow(sun.x(), sun.y(), radius * 12, Tone.fade(Tone.lighter(warm, 0.2), 0.7));
        c.glow(sun.x(), sun.y(), radius * 4, Tone.fade(Tone.lighter(warm, 0.5), 0.75));
        c.disc(sun.x(), sun.y(), radius, Tone.lighter(warm, 0.75));
        return sun;
    }

    /** A dark sky full of stars. */
    static void night(Canvas c, Palette p, Dice d, double horizon) {
        Color top = Tone.darker(p.ink(), 0.35);
        paint(c, List.of(top, Tone.mix(p.ink(), p.deep(), 0.75), p.deep(), Tone.mix(p.deep(), p.main(), 0.8)), horizon);
        milkyWay(c, p, d);
        stars(c, p, d, horizon);
    }

    /** Northern lights over a sky already painted. */
    static void aurora(Canvas c, Palette p, Dice d) {
        var noise = new Noise(d);
        for (int i = 0; i < 3; i++) {
            double base = d.between(0.3, 0.52);
            double shift = d.between(0, 50);
            double reach = d.between(0.3, 0.45);
            Field curtain = (x, y) -> {
                double fold = base + 0.16 * noise.at(x * 0.9 + shift, 0.3) + 0.04 * noise.at(x * 3.1 + shift, 8.3);
                double above = (fold - y) / reach;
                double rays = 0.62 + 0.5 * noise.at(x * 9 + shift + y * 0.6, 2.7);
                double edge = above < 0 ? Math.exp(above * 26) : Math.exp(-above * 2.6) * (1 - Math.min(1, above));
                return 0.72 * edge * Math.max(0, rays);
            };
            curtain.veil(c, i == 1 ? p.soft() : Tone.mix(p.main(), p.soft(), 0.6), 4);
        }
    }

    private static void paint(Canvas c, List<Color> stops, double horizon) {
        int rows = Math.max(1, (int) (horizon * c.height()));
        int[] ramp = Tone.ramp(stops, rows);
        for (int y = 0; y < c.height(); y++) {
            c.pen().setColor(new Color(ramp[Math.min(y, rows - 1)]));
            c.pen().fillRect(0, y, c.width(), 1);
        }
    }

    private static void clouds(Canvas c, Palette p, Dice d, double horizon) {
        var noise = new Noise(d);
        double cover = d.between(-0.05, 0.16);
        double lean = d.between(-0.4, 0.4);
        Field streaks = (x, y) -> {
            if (y > horizon) {
                return 0;
            }
            double near = y / horizon;
            double v = noise.cloud(x * 1.3 + lean * y, y * (4 + near * 5), 5) + cover;
            return Math.max(0, v) * 1.7 * Math.sin(near * Math.PI * 0.92);
        };
        streaks.veil(c, Tone.mix(p.paper(), p.soft(), 0.12), 4);
    }

    private static void milkyWay(Canvas c, Palette p, Dice d) {
        var noise = new Noise(d);
        double slope = d.between(0.5, 1.3) * d.sign();
        double middle = d.between(0.3, 0.7) * c.width() / c.height();
        Field band = (x, y) -> {
            double off = (x - middle + slope * (y - 0.4)) / 0.34;
            double dust = 0.55 + 0.75 * noise.cloud(x * 3.2, y * 3.2, 5);
            return 0.42 * Math.exp(-off * off) * Math.max(0, dust) * (1 - y * 0.7);
        };
        band.veil(c, Tone.mix(p.soft(), p.paper(), 0.3), 4);
    }

    private static void stars(Canvas c, Palette p, Dice d, double horizon) {
        int count = (int) (c.width() * (double) c.height() / 2600);
        double point = c.unit() / 1400;
        for (int i = 0; i < count; i++) {
            double x = d.unit() * c.width();
            double y = Math.pow(d.unit(), 1.3) * horizon * c.height();
            double size = Math.pow(d.unit(), 9);
            Color light = d.chance(0.15) ? Tone.mix(p.accent(), p.paper(), 0.5) : p.paper();
            double r = point * (0.6 + 2 * size);
            c.box(x - r, y - r, r * 2, r * 2, Tone.fade(light, 0.25 + 0.75 * d.unit()));
            if (size > 0.55) {
                c.glow(x, y, r * 7, Tone.fade(light, 0.55));
                c.disc(x, y, r * 1.1, light);
            }
        }
    }

    static void moon(Canvas c, Palette p, double x, double y, double radius) {
        c.glow(x, y, radius * 7, Tone.fade(p.soft(), 0.5));
        c.glow(x, y, radius * 2.4, Tone.fade(p.paper(), 0.5));
        c.disc(x, y, radius, Tone.mix(p.paper(), p.accent(), 0.12));
        c.disc(x - radius * 0.3, y - radius * 0.2, radius * 0.22, Tone.fade(p.soft(), 0.4));
        c.disc(x + radius * 0.25, y + radius * 0.3, radius * 0.3, Tone.fade(p.soft(), 0.35));
        c.disc(x + radius * 0.3, y - radius * 0.4, radius * 0.14, Tone.fade(p.soft(), 0.35));
    }

    /** Where the sun stands and the colour it gives. */
    record Sun(double x, double y, Color light) {}
}
