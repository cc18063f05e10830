package io.vitrine.demo.art;

import io.vitrine.demo.art.Shelf.Size;
import java.util.List;

/** The picture library: landscapes, water, plants, cities and abstract grounds for every use. */
final class LibraryShelves {
    private static final List<Size> FORMATS =
            List.of(Size.WIDE, Size.SMALL, Size.UPRIGHT, Size.WIDE, Size.SQUARE, Size.LARGE);

    private static final List<Series> SERIES = List.of(
            new Series("Landscapes/Hills", "Hills", Landscape::hills, "Tide Dawn Kelp Coral Frost Night"),
            new Series("Landscapes/Mountains", "Mountains", Landscape::mountains, "Frost Dawn Tide Clay Night Plum"),
            new Series("Landscapes/Lakes", "See_still", Landscape::lake, "Tide Night Ember Frost Lagoon"),
            new Series("Landscapes/Desert", "Dunes", Landscape::desert, "Dune Clay Ember Dawn"),
            new Series("Landscapes/Night", "Night", Landscape::night, "Night Lagoon Tide Plum Kelp Frost"),
            new Series("Sea/Open", "Sea", Sea::open, "Tide Coral Dawn Frost Plum"),
            new Series("Sea/Lighthouses", "Lighthouse", Lighthouse::coast, "Night Dawn Frost Tide"),
            new Series("Sea/Waves", "Swell", Sea::swell, "Tide Night Coral Lagoon"),
            new Series("Sea/Surface", "Pool", Water::pool, "Lagoon Tide Frost"),
            new Series("Sea/Surface", "Deep", Water::deep, "Tide Lagoon Night"),
            new Series("Cities", "City_dusk", Skyline::dusk, "Tide Night Plum"),
            new Series("Cities", "City_day", Skyline::day, "Frost Coral Lagoon"),
            new Series("Abstract/Silk", "Silk", Flow::silk, "Tide Ember Night Plum Lagoon"),
            new Series("Abstract/Gradients", "Drift", Flow::drift, "Coral Tide Dawn Plum Ember"),
            new Series("Abstract/Folds", "Folds", Flow::folds, "Tide Coral Dune"),
            new Series("Abstract/Threads", "Threads", Flow::threads, "Lagoon Ember Frost"));

    private LibraryShelves() {}

    static void fill(Shelf root) {
        for (Series series : SERIES) {
            List<Palette> colours = Palette.named(series.colours());
            for (int i = 0; i < colours.size(); i++) {
                Shelf shelf = root.in("/Library/" + series.folder());
                jpeg(shelf, series.name(), i, FORMATS.get(i % FORMATS.size()), colours.get(i), series.motif());
            }
        }
        List<Palette> colours = Palette.named("Kelp Moss Lagoon Clay Frost Coral Night Dune Tide Plum");
        List<Picture> plates = Botanical.plates();
        for (int i = 0; i < colours.size(); i++) {
            Picture plate = plates.get(i % plates.size());
            jpeg(root.in("/Library/Botanical"), "Plate", i, Size.UPRIGHT, colours.get(i), plate);
        }
    }

    private static void jpeg(Shelf shelf, String name, int index, Size size, Palette palette, Picture motif) {
        String number = index < 9 ? "_0" + (index + 1) : "_" + (index + 1);
        shelf.jpeg(name + "_" + palette.name() + number + ".jpg", size, palette, motif);
    }

    /** One motif in several colours. */
    private record Series(String folder, String name, Picture motif, String colours) {}
}
