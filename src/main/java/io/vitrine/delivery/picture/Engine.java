package io.vitrine.delivery.picture;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Set;

/**
 * What reads, changes and writes pictures. Pictures come out upright, in sRGB and without metadata.
 *
 * <p>Errors of all methods: {@link PictureProblem}.
 */
interface Engine {
    /** Name and version, for people. */
    String name();

    /** The types of files that it reads. */
    Set<String> reads();

    Set<Format> writes();

    /** Makes a picture of a file of a type that it reads, or of its first frame. */
    Size render(Path file, String mime, Recipe recipe, Path target);

    /** Makes a picture of one that somebody else has read. */
    Size render(BufferedImage picture, Recipe recipe, Path target);

    /** What the header of a file of a type that it reads says. */
    Header header(Path file, String mime);

    /** A picture in at most {@link Small#LONGEST} pixels on a side. */
    Small small(Path file, String mime);

    /** In pixels. */
    record Size(int width, int height) {}

    /**
     * The header of a picture, upright.
     *
     * @param hasProfile whether it carries a colour profile
     */
    record Header(int width, int height, boolean hasAlpha, boolean hasProfile) {}

    /** A small picture: red, green, blue and alpha of each pixel. */
    record Small(int width, int height, byte[] rgba) {
        static final int LONGEST = 32;
    }
}
