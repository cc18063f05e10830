package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;

/** Ground as silhouettes: rolling or rugged ridges, one behind the other, with mist and trees between. */
final class Terrain {
    private Terrain() {}

    /**
     * The outline of one ridge.
     *
     * @param base height of its foot line, as a fraction of the picture's height from the top
     * @param rise how far crests stand above it, same measure
     * @param scale how many features fit a picture height
     * @param rugged sharp crests rather than rolling ones
     */
    record Ridge(double base, double rise, double scale, boolean rugged) {
        double top(Noise noise, double x) {
            double v = rugged
                    ? noise.crest(x * scale * 0.5, base * 7, 6) * 1.35 - 0.4
                    : 0.5 + noise.cloud(x * scale, base * 9, 4) * 0.9;
            return base - rise * v;
        }

        Path2D outline(Canvas c, Noise noise) {
            var path = new Path2D.Double();
            double h = c.height();
            path.moveTo(-4, h + 4);
            for (int x = -4; x <= c.width() + 4; x += 4) {
                path.lineTo(x, top(noise, x / h) * h);
            }
            path.lineTo(c.width() + 4, h + 4);
            path.closePath();
            return path;
        }
    }

    /** Ridges from far to near, from {@code horizon} to the lower edge; colours go from haze to ink. */
    static void layers(Canvas c, Dice d, List<Color> farToNear, double horizon, boolean rugged) {
        var noise = new Noise(d);
        int count = d.whole(5, 7);
        for (int i = 0; i < count; i++) {
            double t = (double) i / (count - 1);
            double base = horizon + (1.02 - horizon) * Math.pow(t, 1.25);
            boolean sharp = rugged && t < 0.62;
            double rise = (sharp ? 0.3 - 0.2 * t : 0.13 + 0.07 * t) * d.between(0.8, 1.2);
            var ridge = new Ridge(base, rise, (sharp ? 2.6 : 2.1) - t * 0.9, sharp);
            Color crest = Tone.along(farToNear, t);
            Color foot = Tone.mix(crest, farToNear.getFirst(), 0.55 * (1 - t) + 0.1);
            double h = c.height();
            c.fill(ridge.outline(c, noise), Canvas.vertical((base - rise) * h, (base + 0.16) * h, crest, foot));
            if (t > 0.45) {
                trees(c, d, noise, ridge, Tone.darker(crest, 0.12), t);
            }
        }
    }

    private static void trees(Canvas c, Dice d, Noise noise, Ridge ridge, Color colour, double nearness) {
        double h = c.height();
        double size = h * (0.012 + 0.05 * Math.pow(nearness, 3));
        var woods = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (double x = 0; x < c.width(); x += size * d.between(0.16, 0.42)) {
            double dense = noise.at(x / h * 1.7, 40 + ridge.base() * 3);
            if (dense > -0.12) {
                double y = ridge.top(noise, x / h) * h + size * 0.12;
                pine(woods, x, y, size * d.between(0.5, 1.2) * (0.65 + Math.min(0.5, dense + 0.12)), d);
            }
        }
        c.fill(woods, colour);
    }

    private static void pine(Path2D woods, double x, double y, double size, Dice d) {
        double half = size * d.between(0.16, 0.23);
        double lean = size * d.bell() * 0.03;
        woods.moveTo(x + lean, y - size);
        woods.lineTo(x + half * 0.55, y - size * 0.52);
        woods.lineTo(x + half * 0.32, y - size * 0.54);
        woods.lineTo(x + half, y);
        woods.lineTo(x - half, y);
        woods.lineTo(x - half * 0.32, y - size * 0.54);
        woods.lineTo(x - half * 0.55, y - size * 0.52);
        woods.closePath();
    }

    /** Drifting mist around a height (a fraction of the picture's height). */
    static void mist(Canvas c, Dice d, Color colour, double level, double strength) {
        var noise = new Noise(d);
        Field field = (x, y) -> {
            double off = (y - level) / 0.09;
            double v = 0.6 + noise.cloud(x * 1.4, y * 6, 3);
            return strength * Math.exp(-off * off) * Math.max(0, v);
        };
        field.veil(c, colour, 6);
    }
}
