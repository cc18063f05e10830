package io.vitrine.demo.art;

import io.vitrine.demo.art.Shelf.Size;
import java.util.List;

/** Three seasons of campaigns: key visuals, posters, mails, mood boards. */
final class CampaignShelves {
    private CampaignShelves() {}

    static void fill(Shelf root) {
        keyVisuals(root);
        posters(root);
        autumn(root);
        summer(root);
        mails(root.in("/Campaigns/2026-Spring/Mail"));
    }

    private static void keyVisuals(Shelf root) {
        Shelf shelf = root.in("/Campaigns/2026-Spring/Key-Visuals");
        shelf.jpeg("KV_Spring-Tide_01.jpg", Size.LARGE, Palette.TIDE, Lighthouse::coast);
        shelf.jpeg("KV_Spring-Tide_02.jpg", Size.WIDE, Palette.DAWN, Sea::open);
        shelf.jpeg("KV_Spring-Tide_03.jpg", Size.WIDE, Palette.LAGOON, Landscape::mountains);
        shelf.jpeg("KV_Spring-Tide_04_panorama.jpg", Size.PANORAMA, Palette.DAWN, Landscape::hills);
        shelf.jpeg("KV_Spring-Tide_05.jpg", Size.WIDE, Palette.FROST, Landscape::lake);
        shelf.jpeg("KV_Spring-Tide_06.jpg", Size.WIDE, Palette.CORAL, Sea::swell);
        shelf.jpeg("KV_Spring-Tide_07_room.jpg", Size.LARGE, Palette.LAGOON, Interior::room);
        shelf.jpeg(
                "KV_Spring-Tide_08_lamp.jpg",
                Size.WIDE,
                Palette.EMBER,
                new Lamp(Palette.EMBER.paper(), Lamp.Kind.MUSHROOM).shot(Backdrop.ARCH));
        Shelf square = root.in("/Campaigns/2026-Spring/Key-Visuals/Crops/Square");
        Shelf banner = root.in("/Campaigns/2026-Spring/Key-Visuals/Crops/Banner");
        List<Picture> motifs = List.of(Lighthouse::coast, Sea::swell, Landscape::lake, Flow::silk);
        List<Palette> colours = Palette.named("Night Dawn Tide Coral");
        for (int i = 0; i < motifs.size(); i++) {
            square.jpeg("KV_crop_1x1_0" + (i + 1) + ".jpg", Size.SQUARE, colours.get(i), motifs.get(i));
            banner.jpeg("KV_crop_12x5_0" + (i + 1) + ".jpg", Size.PANORAMA, colours.get(3 - i), motifs.get(i));
        }
    }

    private static void posters(Shelf root) {
        Shelf shelf = root.in("/Campaigns/2026-Spring/Posters");
        List<Picture> kinds = List.of(
                Poster::view,
                Poster::sun,
                Poster::tiles,
                Poster::rings,
                Poster::view,
                Poster::glass,
                Poster::word,
                Poster::view);
        List<Palette> colours = Palette.named("Tide Dawn Coral Lagoon Ember Frost Plum Night");
        for (int i = 0; i < kinds.size(); i++) {
            shelf.jpeg(
                    "Poster_0" + (i + 1) + "_" + colours.get(i).name() + ".jpg",
                    Size.POSTER,
                    colours.get(i),
                    kinds.get(i));
        }
        Shelf print = root.in("/Campaigns/2026-Spring/Posters/Druck_A2-\u00DCbersicht");
        print.jpeg("Poster_Sonne_A2.jpg", Size.POSTER, Palette.EMBER, Poster::sun);
        print.jpeg("Poster_Kacheln_A2.jpg", Size.POSTER, Palette.TIDE, Poster::tiles);
        print.jpeg("Poster_Gezeiten-Gr\u00FC\u00DFe_A2.jpg", Size.POSTER, Palette.KELP, Poster::rings);
    }

    private static void autumn(Shelf root) {
        Shelf shelf = root.in("/Campaigns/2025-Autumn/Key-Visuals");
        List<Picture> motifs = List.of(
                Landscape::hills,
                Landscape::lake,
                Landscape::night,
                Lighthouse::coast,
                Landscape::mountains,
                Interior::room,
                Flow::folds);
        List<Palette> colours = Palette.named("Ember Clay Night Dune Ember Clay Ember");
        for (int i = 0; i < motifs.size(); i++) {
            shelf.jpeg(
                    "Autumn25_harbour-lights_" + (char) ('a' + i) + ".jpg",
                    i == 0 ? Size.LARGE : Size.WIDE,
                    colours.get(i),
                    motifs.get(i));
        }
        Shelf posters = root.in("/Campaigns/2025-Autumn/Posters");
        posters.jpeg("Harbour-lights_1.jpg", Size.POSTER, Palette.EMBER, Poster::view);
        posters.jpeg("Harbour-lights_2.jpg", Size.POSTER, Palette.CLAY, Poster::sun);
        posters.jpeg("Harbour-lights_3.jpg", Size.POSTER, Palette.DUNE, Poster::rings);
    }

    private static void summer(Shelf root) {
        Shelf shelf = root.in("/Campaigns/2026-Summer/Moodboard");
        List<Picture> motifs = List.of(
                Water::pool,
                Flow::silk,
                Sea::open,
                ShorePattern::pebbles,
                Flow::drift,
                Water::deep,
                Landscape::desert,
                Flow::folds,
                Botanical.plates().getFirst(),
                Flow::threads);
        List<Palette> colours = Palette.named("Lagoon Coral Lagoon Frost Dawn Tide Dune Lagoon Lagoon Coral");
        List<Size> sizes = List.of(Size.WIDE, Size.UPRIGHT, Size.SMALL, Size.SQUARE, Size.UPRIGHT);
        for (int i = 0; i < motifs.size(); i++) {
            shelf.jpeg(
                    "mood_" + (i < 9 ? "0" : "") + (i + 1) + ".jpg",
                    sizes.get(i % sizes.size()),
                    colours.get(i),
                    motifs.get(i));
        }
    }

    private static void mails(Shelf shelf) {
        shelf.text(
                "Newsletter_2026-03.html",
                d -> Papers.mail(
                        "SPRING TIDE",
                        "Six colours from one evening at one beach. Shoes and bottles made of sailcloth, river clay"
                                + " and recovered steel.",
                        Palette.TIDE));
        shelf.text(
                "Newsletter_2026-04.html",
                d -> Papers.mail(
                        "SALT & SUN",
                        "The glass bottle is back, in two sizes. And in Lisbon the kettle is on: come and see the new"
                                + " house by the river.",
                        Palette.CORAL));
        shelf.jpeg("Newsletter_header_2026-03.jpg", new Size(1200, 600), Palette.TIDE, Sea::swell);
        shelf.jpeg("Newsletter_header_2026-04.jpg", new Size(1200, 600), Palette.CORAL, Sea::open);
    }
}
