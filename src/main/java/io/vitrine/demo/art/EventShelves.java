package io.vitrine.demo.art;

import io.vitrine.demo.art.Shelf.Size;
import java.util.List;
import java.util.Locale;

/** Evenings and houses around the world: city views, lights, maps, invitations, rooms. */
final class EventShelves {
    private EventShelves() {}

    static void fill(Shelf root) {
        lisbon(root);
        Shelf kyoto = root.in("/Events/Kyoto/\u4EAC\u90FD-\u5149\u306E\u796D");
        kyoto.jpeg("\u591C\u306E\u6E56.jpg", Size.LARGE, Palette.PLUM, Landscape::lake);
        kyoto.jpeg("\u5149_01.jpg", Size.WIDE, Palette.DAWN, Flow::lights);
        kyoto.jpeg("\u6CE2_\u30DD\u30B9\u30BF\u30FC.jpg", Size.POSTER, Palette.TIDE, Poster::view);
        kyoto.png("\u9752\u6D77\u6CE2.png", Size.SQUARE, Palette.NIGHT, Pattern::scales);
        Shelf athens = root.in("/Events/\u0391\u03B8\u03AE\u03BD\u03B1");
        athens.jpeg("\u0398\u03AC\u03BB\u03B1\u03C3\u03C3\u03B1.jpg", Size.WIDE, Palette.LAGOON, Sea::open);
        athens.jpeg(
                "\u03A6\u03AC\u03C1\u03BF\u03C2_\u03BD\u03CD\u03C7\u03C4\u03B1.jpg",
                Size.WIDE,
                Palette.NIGHT,
                Lighthouse::coast);
        athens.jpeg("\u0391\u03C6\u03AF\u03C3\u03B1.jpg", Size.POSTER, Palette.CLAY, Poster::tiles);
        Shelf munich = root.in("/Events/M\u00FCnchen/Lichterfest");
        munich.jpeg("Abend_\u00FCber-der-Stadt.jpg", Size.WIDE, Palette.EMBER, Skyline::dusk);
        munich.jpeg("Lichter_01.jpg", Size.WIDE, Palette.EMBER, Flow::lights);
        munich.jpeg("Lichter_02.jpg", Size.SQUARE, Palette.NIGHT, Flow::lights);
        munich.jpeg("Einladung_Lichterfest.jpg", Size.POSTER, Palette.PLUM, Poster::sun);
        stores(root);
    }

    private static void lisbon(Shelf root) {
        Shelf shelf = root.in("/Events/Lisbon");
        shelf.jpeg("Lisbon_dusk_01.jpg", Size.LARGE, Palette.NIGHT, Skyline::dusk);
        shelf.jpeg("Lisbon_dusk_02.jpg", Size.WIDE, Palette.PLUM, Skyline::dusk);
        shelf.jpeg("Lisbon_day.jpg", Size.WIDE, Palette.TIDE, Skyline::day);
        shelf.jpeg("Opening_lights_01.jpg", Size.WIDE, Palette.TIDE, Flow::lights);
        shelf.jpeg("Opening_lights_02.jpg", Size.UPRIGHT, Palette.CORAL, Flow::lights);
        shelf.png("Map_Alcantara.png", Size.WIDE, Palette.TIDE, CityMap.of("ALCANTARA"));
        Shelf talks = root.in("/Events/Lisbon/Opening-Week/Talks/Speakers");
        for (int i = 0; i < 4; i++) {
            shelf.in(talks.folder())
                    .jpeg(
                            "Speaker_0" + (i + 1) + ".jpg",
                            Size.SQUARE,
                            Palette.named("Tide Coral Kelp Dawn").get(i),
                            Portrait::person);
        }
        Shelf invitations = root.in("/Events/Lisbon/Opening-Week/Invitations");
        invitations.jpeg("Invitation_low-tide.jpg", Size.POSTER, Palette.TIDE, Poster::rings);
        invitations.jpeg("Invitation_dinner.jpg", Size.POSTER, Palette.CORAL, Poster::glass);
    }

    private static void stores(Shelf root) {
        Shelf rooms = root.in("/Stores/Interiors");
        List<Palette> colours = Palette.named("Dawn Kelp Night Lagoon Ember Frost Dune");
        List<String> houses = List.of("Porto", "Kyoto", "Malmo", "Athens", "Lisbon", "Bergen", "Nantes");
        for (int i = 0; i < houses.size(); i++) {
            rooms.jpeg(
                    "House_" + houses.get(i) + ".jpg", i == 0 ? Size.LARGE : Size.WIDE, colours.get(i), Interior::room);
        }
        Shelf maps = root.in("/Stores/Maps");
        for (int i = 0; i < 5; i++) {
            Palette p = Palette.named("Frost Ember Lagoon Dune Plum").get(i);
            maps.png(
                    "Map_" + houses.get(i) + ".png",
                    i % 2 == 0 ? Size.WIDE : Size.SQUARE,
                    p,
                    CityMap.of(houses.get(i).toUpperCase(Locale.ROOT)));
        }
        Shelf walks = root.in("/Stores/Maps/Coast-Walks");
        for (int i = 0; i < 4; i++) {
            Palette p = Palette.named("Lagoon Tide Dune Kelp").get(i);
            walks.jpeg("Walk_0" + (i + 1) + ".jpg", Size.WIDE, p, Contours::coast);
        }
    }
}
