package io.vitrine.demo.art;

import java.awt.image.DataBufferInt;

/** The last pass over a painted picture: a little grain, which also hides banding, and darker corners. */
final class Film {
    private Film() {}

    /**
     * Finishes an opaque canvas.
     *
     * @param grain strongest change of a pixel, in steps of 255
     * @param vignette how much the corners lose, 0 to 1
     */
    static void develop(Canvas canvas, int grain, double vignette) {
        int width = canvas.width();
        int height = canvas.height();
        int[] pixels = ((DataBufferInt) canvas.image().getRaster().getDataBuffer()).getData();
        int[] columns = new int[width];
        for (int x = 0; x < width; x++) {
            columns[x] = loss(x, width, vignette);
        }
        int noise = 0x9E3779B9;
        for (int y = 0; y < height; y++) {
            int row = 65536 - loss(y, height, vignette);
            for (int x = 0; x < width; x++) {
                noise ^= noise << 13;
                noise ^= noise >>> 17;
                noise ^= noise << 5;
                int speck = (noise & 255) * (2 * grain + 1) / 256 - grain;
                int light = row - columns[x];
                int pixel = pixels[y * width + x];
                int r = channel((((pixel >> 16) & 255) * light + 32768) >> 16, speck);
                int g = channel((((pixel >> 8) & 255) * light + 32768) >> 16, speck);
                int b = channel(((pixel & 255) * light + 32768) >> 16, speck);
                pixels[y * width + x] = 0xFF000000 | r << 16 | g << 8 | b;
            }
        }
    }

    private static int loss(int place, int size, double vignette) {
        double off = 2.0 * place / size - 1;
        return (int) (off * off * Math.abs(off) * vignette * 0.5 * 65536);
    }

    private static int channel(int value, int speck) {
        int v = value + speck;
        return v < 0 ? 0 : Math.min(v, 255);
    }
}
