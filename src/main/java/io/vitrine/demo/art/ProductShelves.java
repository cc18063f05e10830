package io.vitrine.demo.art;

import io.vitrine.demo.art.Shelf.Size;
import java.awt.Color;
import java.util.List;
import java.util.Locale;

/** Shots and cut-outs of everything on sale, by family and colour. */
final class ProductShelves {
    private ProductShelves() {}

    static void fill(Shelf root) {
        shoes(root, "Red", Palette.EMBER, Palette.EMBER.main());
        shoes(root, "Sand", Palette.DUNE, Palette.DUNE.soft());
        shoes(root, "Indigo", Palette.NIGHT, Palette.NIGHT.main());
        lamps(root);
        bottles(root.in("/Products/Bottles"));
        chairs(root.in("/Products/Chairs"));
        vases(root.in("/Products/Vases"));
        Shelf data = root.in("/Products/Data");
        data.text("Price-list_2026.csv", Papers::prices);
        data.text("Lagerbestand_M\u00E4rz.csv", Papers::prices);
    }

    private static void shoes(Shelf root, String name, Palette p, Color colour) {
        Shelf shelf = root.in("/Products/Shoes/" + name);
        Color trim = p.equals(Palette.DUNE) ? p.accent() : p.ink();
        var low = new Shoe(colour, trim, false);
        var high = new Shoe(colour, trim, true);
        String stem = "Runner_" + name.toLowerCase(Locale.ROOT);
        shelf.jpeg(stem + "_low_side.jpg", Size.WIDE, p, low.shot(Backdrop.SWEEP));
        shelf.jpeg(stem + "_low_disc.jpg", Size.SQUARE, p, low.shot(Backdrop.DISC));
        shelf.jpeg(stem + "_high_window.jpg", Size.WIDE, p, high.shot(Backdrop.WINDOW));
        shelf.jpeg(stem + "_high_side.jpg", Size.UPRIGHT, p, high.shot(Backdrop.SWEEP));
        Shelf cut = root.in("/Products/Shoes/" + name + "/Cut-outs");
        cut.cutout(stem + "_low_cutout.png", new Size(1400, 1000), p, low.cutout());
        cut.cutout(stem + "_high_cutout.png", new Size(1400, 1200), p, high.cutout());
    }

    private static void lamps(Shelf root) {
        Shelf table = root.in("/Products/Lamps/Table");
        lamp(table, Palette.EMBER, Size.UPRIGHT, new Lamp(Palette.EMBER.main(), Lamp.Kind.MUSHROOM), Backdrop.ARCH);
        lamp(table, Palette.LAGOON, Size.SQUARE, new Lamp(Palette.LAGOON.deep(), Lamp.Kind.MUSHROOM), Backdrop.BLOCKS);
        lamp(table, Palette.NIGHT, Size.WIDE, new Lamp(Palette.NIGHT.accent(), Lamp.Kind.MUSHROOM), Backdrop.WINDOW);
        lamp(table, Palette.TIDE, Size.UPRIGHT, new Lamp(Palette.TIDE.deep(), Lamp.Kind.GLOBE), Backdrop.ARCH);
        lamp(table, Palette.PLUM, Size.SQUARE, new Lamp(Palette.PLUM.deep(), Lamp.Kind.GLOBE), Backdrop.DISC);
        lamp(table, Palette.KELP, Size.SQUARE, new Lamp(Palette.KELP.accent(), Lamp.Kind.READER), Backdrop.DISC);
        lamp(table, Palette.TIDE, Size.WIDE, new Lamp(Palette.TIDE.accent(), Lamp.Kind.READER), Backdrop.BLOCKS);
        Picture cutout = new Lamp(Palette.EMBER.main(), Lamp.Kind.MUSHROOM).cutout();
        table.cutout("Mushroom_ember_cutout.png", new Size(1000, 1200), Palette.EMBER, cutout);
        Shelf hung = root.in("/Products/Lamps/Pendant");
        lamp(hung, Palette.CORAL, Size.UPRIGHT, new Lamp(Palette.CORAL.accent(), Lamp.Kind.PENDANT), Backdrop.WINDOW);
        lamp(hung, Palette.FROST, Size.SQUARE, new Lamp(Palette.FROST.accent(), Lamp.Kind.PENDANT), Backdrop.DISC);
        lamp(hung, Palette.MOSS, Size.UPRIGHT, new Lamp(Palette.MOSS.deep(), Lamp.Kind.PENDANT), Backdrop.SWEEP);
    }

    private static void lamp(Shelf shelf, Palette p, Size size, Lamp lamp, Backdrop set) {
        String kind = lamp.kind().name();
        String name = kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
        shelf.jpeg(name + "_" + p.name().toLowerCase(Locale.ROOT) + ".jpg", size, p, lamp.shot(set));
    }

    private static void bottles(Shelf shelf) {
        List<Palette> colours = Palette.named("Tide Coral Lagoon Ember Plum Kelp");
        List<Backdrop> sets =
                List.of(Backdrop.DISC, Backdrop.BLOCKS, Backdrop.ARCH, Backdrop.SWEEP, Backdrop.WINDOW, Backdrop.ARCH);
        for (int i = 0; i < colours.size(); i++) {
            Palette p = colours.get(i);
            var bottle = new Bottle(i % 2 == 0 ? p.main() : p.deep(), i == 2 || i == 5);
            shelf.jpeg(
                    (bottle.glass() ? "Glass-bottle_" : "Tide-bottle_")
                            + p.name().toLowerCase(Locale.ROOT) + ".jpg",
                    i % 2 == 0 ? Size.UPRIGHT : Size.SQUARE,
                    p,
                    bottle.shot(sets.get(i)));
        }
        shelf.cutout(
                "Tide-bottle_accent_cutout.png",
                new Size(900, 1300),
                Palette.TIDE,
                new Bottle(Palette.TIDE.accent(), false).cutout());
        shelf.cutout(
                "Glass-bottle_cutout.png",
                new Size(900, 1300),
                Palette.FROST,
                new Bottle(Palette.FROST.main(), true).cutout());
    }

    private static void chairs(Shelf shelf) {
        List<Palette> colours = Palette.named("Coral Tide Kelp Dune Lagoon Night Clay");
        List<Backdrop> sets = List.of(
                Backdrop.DISC,
                Backdrop.WINDOW,
                Backdrop.SWEEP,
                Backdrop.DISC,
                Backdrop.SWEEP,
                Backdrop.WINDOW,
                Backdrop.ARCH);
        List<Chair.Kind> kinds = List.of(Chair.Kind.values());
        for (int i = 0; i < colours.size(); i++) {
            Palette p = colours.get(i);
            Chair.Kind kind = kinds.get(i % kinds.size());
            var chair = new Chair(i % 2 == 0 ? p.main() : p.deep(), kind);
            String name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
            shelf.jpeg(
                    name + "_" + p.name().toLowerCase(Locale.ROOT) + ".jpg",
                    i % 2 == 0 ? Size.SQUARE : Size.WIDE,
                    p,
                    chair.shot(sets.get(i)));
        }
        shelf.cutout(
                "Armchair_coral_cutout.png",
                new Size(1200, 1200),
                Palette.CORAL,
                new Chair(Palette.CORAL.main(), Chair.Kind.ARMCHAIR).cutout());
    }

    private static void vases(Shelf shelf) {
        List<Palette> colours = Palette.named("Clay Frost Moss Coral Night");
        List<Backdrop> sets = List.of(Backdrop.BLOCKS, Backdrop.ARCH, Backdrop.WINDOW, Backdrop.DISC, Backdrop.BLOCKS);
        for (int i = 0; i < colours.size(); i++) {
            Palette p = colours.get(i);
            var vase = new Vase(p.main(), i, i % 2 == 0);
            shelf.jpeg(
                    "Vase-" + (i + 1) + "_" + p.name().toLowerCase(Locale.ROOT) + ".jpg",
                    i % 2 == 0 ? Size.UPRIGHT : Size.SQUARE,
                    p,
                    vase.shot(sets.get(i)));
        }
    }
}
