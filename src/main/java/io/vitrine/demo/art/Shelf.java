package io.vitrine.demo.art;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * Puts artworks into one folder. Each has its own seed, so that it can be drawn alone and always looks the same.
 *
 * @param folder where the artworks go
 * @param artworks the list that receives them
 * @param seeds the source of the seeds
 */
record Shelf(String folder, List<Artwork> artworks, Dice seeds) {
    Shelf in(String other) {
        return new Shelf(other, artworks, seeds);
    }

    void file(String name, Artwork.Content content) {
        artworks.add(new Artwork(folder, name, content));
    }

    void jpeg(String name, Size size, Palette palette, Picture picture) {
        long seed = seeds.seed();
        file(name, out -> Encoding.jpeg(opaque(size, palette, picture, seed), 0.88, out));
    }

    void png(String name, Size size, Palette palette, Picture picture) {
        long seed = seeds.seed();
        file(name, out -> Encoding.png(opaque(size, palette, picture, seed), out));
    }

    /** A PNG on a transparent ground. */
    void cutout(String name, Size size, Palette palette, Picture picture) {
        long seed = seeds.seed();
        file(name, out -> {
            try (Canvas canvas = Canvas.transparent(size.width(), size.height())) {
                picture.paint(canvas, palette, new Dice(seed));
                Encoding.png(canvas.image(), out);
            }
        });
    }

    /** A text file, written from its own dice. */
    void text(String name, Function<Dice, String> words) {
        long seed = seeds.seed();
        file(name, out -> out.write(words.apply(new Dice(seed)).getBytes(StandardCharsets.UTF_8)));
    }

    private static BufferedImage opaque(Size size, Palette palette, Picture picture, long seed) {
        try (Canvas canvas = Canvas.opaque(size.width(), size.height())) {
            picture.paint(canvas, palette, new Dice(seed));
            return canvas.image();
        }
    }

    /** Width and height in pixels. */
    record Size(int width, int height) {
        static final Size SMALL = new Size(1200, 800);
        static final Size WIDE = new Size(1680, 1120);
        static final Size LARGE = new Size(2400, 1600);
        static final Size PANORAMA = new Size(2400, 1000);
        static final Size SQUARE = new Size(1280, 1280);
        static final Size UPRIGHT = new Size(1200, 1500);
        static final Size POSTER = new Size(1240, 1754);
        static final Size STORY = new Size(1080, 1920);
    }
}
