package io.vitrine.delivery.picture;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Set;

/**
 * Reads, changes and writes pictures. The results are upright, in sRGB and without metadata.
 *
 * <p>Errors of all methods: {@link PictureProblem}.
 */
interface Engine {
    /** Name and version, for people. */
    String name();

    /** The types of files that this engine reads. */
    Set<String> reads();

    Set<Format> writes();

    /** Makes a picture of a file, or of its first frame; the file must be of a type that this engine reads. */
    Size render(Path file, String mime, Recipe recipe, Path target);

    /** Makes a picture of one that was read by other means. */
    Size render(BufferedImage picture, Recipe recipe, Path target);

    /** Reads the header of a file of a type that this engine reads. */
    Header header(Path file, String mime);

    /** A picture of at most {@link Small#LONGEST} pixels on a side. */
    Small small(Path file, String mime);

    /** In pixels. */
    record Size(int width, int height) {}

    /**
     * The header of a picture, once it is upright.
     *
     * @param hasProfile whether it carries a colour profile
     */
    record Header(int width, int height, boolean hasAlpha, boolean hasProfile) {}

    /** A small picture: red, green, blue and alpha of each pixel. */
    record Small(int width, int height, byte[] rgba) {
        static final int LONGEST = 32;
    }
}
