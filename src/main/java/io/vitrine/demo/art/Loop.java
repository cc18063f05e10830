package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small pictures that move for ever. Every motif gets the moment in the loop, 0 to 1. */
enum Loop {
    /** The sun rocking on a rolling sea. */
    SWELL {
        @Override
        void frame(Canvas c, Palette p, double t) {
            c.ground(List.of(p.soft(), p.paper()));
            double u = c.unit();
            c.disc(u * 0.5, u * (0.4 + 0.02 * Math.sin(t * TURN)), u * 0.2, p.light());
            for (int i = 0; i < 4; i++) {
                double step = u / (4 - i * 0.5);
                double way = i % 2 == 0 ? t : 1 - t;
                Path2D wave = wave(c, u * (0.48 + i * 0.13), step, way * step);
                c.fill(wave, Tone.along(List.of(p.main(), p.deep(), p.ink()), i / 3.0));
                c.line(wave, p.paper(), u * 0.006);
            }
        }
    },
    /** Rings running outwards. */
    PULSE {
        @Override
        void frame(Canvas c, Palette p, double t) {
            c.ground(p.ink());
            double u = c.unit();
            List<Color> tones = List.of(p.accent(), p.main(), p.soft(), p.deep());
            for (int i = 7; i >= 0; i--) {
                double r = (i + t * 4) * u * 0.09;
                double away = 1 - Math.min(1, r / (u * 0.98));
                c.line(
                        new Ellipse2D.Double(u / 2 - r, u / 2 - r, r * 2, r * 2),
                        Tone.mix(p.ink(), tones.get(i % 4), away),
                        u * 0.03);
            }
            Mark.sunrise(c, u / 2, u / 2, u * 0.09, p.paper());
        }
    },
    /** The rays of the sign going round. */
    RAYS {
        @Override
        void frame(Canvas c, Palette p, double t) {
            c.ground(p.paper());
            double u = c.unit();
            AffineTransform before = c.pen().getTransform();
            c.pen().translate(u / 2, u / 2);
            c.pen().rotate(t * TURN / 12);
            for (int i = 0; i < 12; i++) {
                var ray = new Path2D.Double();
                ray.moveTo(0, 0);
                ray.lineTo(-u * 0.1, -u);
                ray.lineTo(u * 0.1, -u);
                ray.closePath();
                c.fill(ray, p.soft());
                c.pen().rotate(TURN / 12);
            }
            c.pen().setTransform(before);
            double swell = 1 + 0.04 * Math.sin(t * TURN);
            c.disc(u / 2, u / 2, u * 0.3 * swell, p.accent());
            Mark.sunrise(c, u / 2, u / 2, u * 0.19 * swell, p.on(p.accent()));
        }
    },
    /** A row of dots passing a wave on. */
    DOTS {
        @Override
        void frame(Canvas c, Palette p, double t) {
            c.ground(p.deep());
            double u = c.unit();
            for (int y = 0; y < 9; y++) {
                for (int x = 0; x < 9; x++) {
                    double phase = t - (x + y * 0.7) / 8.0;
                    double size = 0.5 + 0.5 * Math.sin(phase * TURN);
                    c.disc(
                            u * (0.1 + x * 0.1),
                            u * (0.1 + y * 0.1),
                            u * (0.009 + 0.03 * size),
                            Tone.along(List.of(p.main(), p.soft(), p.accent()), size));
                }
            }
        }
    };

    private static final double TURN = Math.PI * 2;
    private static final int FRAMES = 20;

    abstract void frame(Canvas c, Palette p, double t);

    /** Draws the loop as a GIF of the given size. */
    void write(Palette p, int size, OutputStream out) throws IOException {
        IndexColorModel colours = colours(p);
        byte[] nearest = new byte[32768];
        boolean[] known = new boolean[32768];
        var frames = new ArrayList<BufferedImage>();
        for (int i = 0; i < FRAMES; i++) {
            try (Canvas c = Canvas.opaque(size, size)) {
                frame(c, p, (double) i / FRAMES);
                frames.add(indexed(c.image(), colours, nearest, known));
            }
        }
        Encoding.gif(frames, 6, out);
    }

    private static IndexColorModel colours(Palette p) {
        var colours = new ArrayList<Color>();
        List<Color> all = new ArrayList<>(p.all());
        all.add(p.light());
        for (int a = 0; a < all.size(); a++) {
            for (int b = a + 1; b < all.size(); b++) {
                for (int k = 0; k < 12; k++) {
                    colours.add(Tone.mix(all.get(a), all.get(b), k / 11.0));
                }
            }
        }
        int[] rgb =
                colours.stream().mapToInt(Color::getRGB).distinct().limit(256).toArray();
        return new IndexColorModel(8, 256, Arrays.copyOf(rgb, 256), 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static BufferedImage indexed(
            BufferedImage image, IndexColorModel colours, byte[] nearest, boolean[] known) {
        var result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        int[] from = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] to = ((DataBufferByte) result.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < from.length; i++) {
            int key = ((from[i] >> 9) & 0x7C00) | ((from[i] >> 6) & 0x3E0) | ((from[i] >> 3) & 0x1F);
            if (!known[key]) {
                nearest[key] = (byte) closest(from[i], colours);
                known[key] = true;
            }
            to[i] = nearest[key];
        }
        return result;
    }

    private static int closest(int pixel, IndexColorModel colours) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.getMapSize(); i++) {
            int r = (pixel >> 16 & 255) - colours.getRed(i);
            int g = (pixel >> 8 & 255) - colours.getGreen(i);
            int b = (pixel & 255) - colours.getBlue(i);
            int distance = r * r * 2 + g * g * 4 + b * b;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static Path2D wave(Canvas c, double y, double step, double shift) {
        var wave = new Path2D.Double();
        wave.moveTo(-step * 2 + shift, c.height() + 9);
        wave.lineTo(-step * 2 + shift, y);
        for (double x = -step * 2 + shift; x < c.width() + step; x += step) {
            wave.curveTo(x + step * 0.25, y - step * 0.16, x + step * 0.25, y - step * 0.16, x + step * 0.5, y);
            wave.curveTo(x + step * 0.75, y + step * 0.16, x + step * 0.75, y + step * 0.16, x + step, y);
        }
        wave.lineTo(c.width() + step * 2, c.height() + 9);
        wave.closePath();
        return wave;
    }
}
