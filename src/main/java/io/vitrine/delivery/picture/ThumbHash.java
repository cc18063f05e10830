package io.vitrine.delivery.picture;

import java.io.ByteArrayOutputStream;

/**
 * A picture in about 25 bytes, shown blurred until the real one has arrived: ThumbHash, as defined by its author's
 * description and decoders. It holds the average colour, a few waves of each channel, and the rough shape.
 */
final class ThumbHash {
    private final int width;
    private final int height;
    private final double[][] channels;
    private final boolean hasAlpha;

    private ThumbHash(Engine.Small picture) {
        this.width = picture.width();
        this.height = picture.height();
        var pixels = width * height;
        var rgba = picture.rgba();
        var average = new double[4];
        for (var i = 0; i < pixels; i++) {
            var alpha = sample(rgba, i, 3);
            for (var band = 0; band < 3; band++) {
                average[band] += alpha * sample(rgba, i, band);
            }
            average[3] += alpha;
        }
        this.hasAlpha = average[3] < pixels;
        this.channels = channels(rgba, average, pixels);
    }

    static byte[] of(Engine.Small picture) {
        return new ThumbHash(picture).bytes();
    }

    private static double sample(byte[] rgba, int pixel, int band) {
        return (rgba[4 * pixel + band] & 255) / 255.0;
    }

    /** Lightness, yellow to blue, red to green, and alpha, on a background of the average colour. */
    private static double[][] channels(byte[] rgba, double[] average, int pixels) {
        var channels = new double[4][pixels];
        for (var i = 0; i < pixels; i++) {
            var alpha = sample(rgba, i, 3);
            var colour = new double[3];
            for (var band = 0; band < 3; band++) {
                var ground = average[3] == 0 ? 0 : average[band] / average[3];
                colour[band] = ground * (1 - alpha) + alpha * sample(rgba, i, band);
            }
            channels[0][i] = (colour[0] + colour[1] + colour[2]) / 3;
            channels[1][i] = (colour[0] + colour[1]) / 2 - colour[2];
            channels[2][i] = colour[0] - colour[1];
            channels[3][i] = alpha;
        }
        return channels;
    }

    /** A channel as its average and the strengths of its waves, relative to the strongest. */
    private record Waves(double average, double strongest, double[] strengths) {}

    private byte[] bytes() {
        var most = hasAlpha ? 5 : 7;
        var longest = Math.max(width, height);
        var across = (int) Math.max(1, Math.round((double) most * width / longest));
        var down = (int) Math.max(1, Math.round((double) most * height / longest));
        var lightness = waves(channels[0], Math.max(3, across), Math.max(3, down));
        var yellow = waves(channels[1], 3, 3);
        var red = waves(channels[2], 3, 3);
        var isLandscape = width > height;
        var header = scaled(63, lightness.average)
                | scaled(31.5, 1 + yellow.average) << 6
                | scaled(31.5, 1 + red.average) << 12
                | scaled(31, lightness.strongest) << 18
                | (hasAlpha ? 1 << 23 : 0);
        var more = (isLandscape ? down : across)
                | scaled(63, yellow.strongest) << 3
                | scaled(63, red.strongest) << 9
                | (isLandscape ? 1 << 15 : 0);
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16), (byte) more, (byte) (more >> 8)
                });
        if (!hasAlpha) {
            out.writeBytes(halves(lightness, yellow, red));
        } else {
            var alpha = waves(channels[3], 5, 5);
            out.write(scaled(15, alpha.average) | scaled(15, alpha.strongest) << 4);
            out.writeBytes(halves(lightness, yellow, red, alpha));
        }
        return out.toByteArray();
    }

    private static int scaled(double scale, double value) {
        return (int) Math.round(scale * value);
    }

    private Waves waves(double[] channel, int across, int down) {
        var average = 0.0;
        var strongest = 0.0;
        var strengths = new double[across * down];
        var count = 0;
        for (var y = 0; y < down; y++) {
            for (var x = 0; x * down < across * (down - y); x++) {
                var strength = strength(channel, x, y);
                if (x == 0 && y == 0) {
                    average = strength;
                } else {
                    strengths[count++] = strength;
                    strongest = Math.max(strongest, Math.abs(strength));
                }
            }
        }
        var parts = new double[count];
        for (var i = 0; i < count; i++) {
            parts[i] = strongest == 0 ? 0 : 0.5 + 0.5 / strongest * strengths[i];
        }
        return new Waves(average, strongest, parts);
    }

    private double strength(double[] channel, int across, int down) {
        var sum = 0.0;
        for (var y = 0; y < height; y++) {
            var vertical = Math.cos(Math.PI / height * down * (y + 0.5));
            for (var x = 0; x < width; x++) {
                sum += channel[x + y * width] * Math.cos(Math.PI / width * across * (x + 0.5)) * vertical;
            }
        }
        return sum / (width * height);
    }

    /** Packs two waves into each byte. */
    private static byte[] halves(Waves... channels) {
        var out = new ByteArrayOutputStream();
        var half = -1;
        for (var channel : channels) {
            for (var strength : channel.strengths) {
                var value = scaled(15, strength);
                if (half < 0) {
                    half = value;
                } else {
                    out.write(half | value << 4);
                    half = -1;
                }
            }
        }
        if (half >= 0) {
            out.write(half);
        }
        return out.toByteArray();
    }
}
