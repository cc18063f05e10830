package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.image.DataBufferInt;
import java.util.List;

/** Still and moving water: reflections, a pool seen from above, light under the surface. */
final class Water {
    private Water() {}

    /** Fills the canvas below {@code shore} (a fraction of the height) with the rippled reflection of what lies above. */
    static void mirror(Canvas c, Dice d, double shore, Color water) {
        int width = c.width();
        int first = (int) (shore * c.height());
        int[] pixels = ((DataBufferInt) c.image().getRaster().getDataBuffer()).getData();
        double phase = d.between(0, 6);
        for (int y = first; y < c.height(); y++) {
            double depth = (double) (y - first) / (c.height() - first);
            double wave = Math.sin(Math.pow(depth + 0.02, 0.45) * 150 + phase);
            int from = Math.max(0, first - 1 - (int) ((y - first) * 1.12 + wave * depth * c.height() * 0.012));
            int shift = (int) (wave * depth * width * 0.004);
            int keep = (int) (256 * (0.86 - 0.42 * depth));
            for (int x = 0; x < width; x++) {
                int source = from * width + Math.clamp(x + shift, 0, width - 1);
                pixels[y * width + x] = blend(water.getRGB(), pixels[source], keep);
            }
        }
    }

    private static int blend(int under, int over, int keep) {
        int r = channel(under >> 16, over >> 16, keep);
        int g = channel(under >> 8, over >> 8, keep);
        int b = channel(under, over, keep);
        return 0xFF000000 | r << 16 | g << 8 | b;
    }

    private static int channel(int under, int over, int keep) {
        int from = under & 255;
        return from + ((((over & 255) - from) * keep) >> 8);
    }

    /** Sunlight dancing on the floor of a pool. */
    static void pool(Canvas c, Palette p, Dice d) {
        double time = d.between(0, 60);
        double zoom = d.between(3.5, 6.5);
        var noise = new Noise(d);
        Field light = (x, y) -> {
            double bend = 0.35 * noise.at(x * 1.2, y * 1.2);
            double v = caustic(x * zoom + bend, y * zoom * 1.25 - bend, time);
            return 0.34 + 0.16 * noise.at(x * 0.8 + 9, y * 0.8) + 0.1 * (1 - y) + 0.62 * v;
        };
        light.shade(
                c,
                Tone.ramp(List.of(p.deep(), Tone.mix(p.deep(), p.main(), 0.5), p.main(), p.soft(), p.paper()), 1024),
                4);
        Film.develop(c, 3, 0.3);
    }

    /** Shafts of light falling into deep water. */
    static void deep(Canvas c, Palette p, Dice d) {
        c.ground(List.of(Tone.mix(p.soft(), p.main(), 0.3), p.main(), p.deep(), p.ink()));
        var noise = new Noise(d);
        double source = d.between(0.2, 0.8) * c.width() / c.height();
        Field shafts = (x, y) -> {
            double angle = Math.atan2(x - source, y + 0.6);
            double v = noise.cloud(angle * 9, 3.3, 3) + 0.35 * noise.at(angle * 40, y * 0.7) + 0.12;
            return Math.max(0, v) * 0.95 * Math.pow(1 - y, 1.5);
        };
        shafts.veil(c, p.paper(), 4);
        for (int i = d.whole(60, 130); i > 0; i--) {
            double size = c.unit() * 0.0035 * (0.3 + Math.pow(d.unit(), 3) * 3);
            c.glow(d.unit() * c.width(), d.unit() * c.height(), size * 2, Tone.fade(p.paper(), d.between(0.1, 0.5)));
        }
        Film.develop(c, 3, 0.35);
    }

    /** Bright, wandering threads: four waves bent by each other, brightest where they agree. */
    private static double caustic(double x, double y, double time) {
        double sum = 1;
        double i = x;
        double j = y;
        for (int n = 1; n <= 4; n++) {
            double t = time * (1 - 3.5 / n);
            double next = x + Math.cos(t - i) + Math.sin(t + j);
            j = y + Math.sin(t - j) + Math.cos(t + i);
            i = next;
            double a = Math.sin(i + t);
            double b = Math.cos(j + t);
            sum += Math.abs(a * b) / Math.sqrt(a * a + b * b + 1e-9);
        }
        return Math.min(1.3, Math.pow(1.17 - Math.pow(sum / 4.4, 1.4), 7));
    }
}
