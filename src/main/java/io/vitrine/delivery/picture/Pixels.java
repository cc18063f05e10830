package io.vitrine.delivery.picture;

import java.awt.image.BufferedImage;

/** Java's pictures as bytes. */
final class Pixels {
    private Pixels() {}

    /** Red, green, blue and alpha of each pixel, row by row. */
    static byte[] rgba(BufferedImage picture) {
        var width = picture.getWidth();
        var bytes = new byte[width * picture.getHeight() * 4];
        var row = new int[width];
        var at = 0;
        for (var y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (var pixel : row) {
                bytes[at++] = (byte) (pixel >> 16);
                bytes[at++] = (byte) (pixel >> 8);
                bytes[at++] = (byte) pixel;
                bytes[at++] = (byte) (pixel >>> 24);
            }
        }
        return bytes;
    }
}
