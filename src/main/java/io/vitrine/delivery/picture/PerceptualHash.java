package io.vitrine.delivery.picture;

import java.util.Arrays;

/**
 * 64 bits that hardly change when a picture is scaled, compressed or touched up: they tell which of its low frequencies are
 * strong.
 */
final class PerceptualHash {
    private static final int SIDE = 32;
    private static final int WAVES = 8;

    private PerceptualHash() {}

    /** The hash as 16 hexadecimal digits. */
    static String of(Engine.Small picture) {
        var light = light(picture);
        var waves = new double[WAVES * WAVES];
        for (var down = 0; down < WAVES; down++) {
            for (var across = 0; across < WAVES; across++) {
                waves[down * WAVES + across] = wave(light, across, down);
            }
        }
        var sorted = Arrays.copyOfRange(waves, 1, waves.length);
        Arrays.sort(sorted);
        var median = sorted[sorted.length / 2];
        var bits = 0L;
        for (var wave : waves) {
            bits = bits << 1 | (wave > median ? 1 : 0);
        }
        return "%016x".formatted(bits);
    }

    /** The picture stretched to a square, in grey. */
    private static double[][] light(Engine.Small picture) {
        var light = new double[SIDE][SIDE];
        for (var y = 0; y < SIDE; y++) {
            for (var x = 0; x < SIDE; x++) {
                var at = 4 * (y * picture.height() / SIDE * picture.width() + x * picture.width() / SIDE);
                var rgba = picture.rgba();
                light[y][x] = 0.299 * (rgba[at] & 255) + 0.587 * (rgba[at + 1] & 255) + 0.114 * (rgba[at + 2] & 255);
            }
        }
        return light;
    }

    private static double wave(double[][] light, int across, int down) {
        var sum = 0.0;
        for (var y = 0; y < SIDE; y++) {
            var vertical = Math.cos(Math.PI / SIDE * down * (y + 0.5));
            for (var x = 0; x < SIDE; x++) {
                sum += light[y][x] * vertical * Math.cos(Math.PI / SIDE * across * (x + 0.5));
            }
        }
        return sum;
    }
}
