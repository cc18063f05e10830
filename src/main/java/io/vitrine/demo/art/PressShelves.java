package io.vitrine.demo.art;

import io.vitrine.demo.art.Shelf.Size;
import java.util.List;

/** For journalists and shareholders: releases, portraits, pictures, reports. */
final class PressShelves {
    private PressShelves() {}

    static void fill(Shelf root) {
        releases(root.in("/Press/Releases"));
        portraits(root.in("/Press/Portraits"));
        images(root.in("/Press/Images"));
        root.in("/Press/Coverage").text("Coverage_2026-Q1.csv", Papers::coverage);
        reports(root);
    }

    private static void releases(Shelf shelf) {
        List<String> names = List.of(
                "2026-03-12_Lisbon-house",
                "2026-02-02_Spring-Tide",
                "2025-11-21_Nordic-Light-Prize",
                "2026-01-30_Results-2025");
        List<Palette> colours = Palette.named("Tide Coral Frost Kelp");
        List<Picture> motifs = List.of(Skyline::day, Sea::swell, Landscape::night, Landscape::hills);
        for (int i = 0; i < names.size(); i++) {
            Words.Release release = Words.RELEASES.get(i);
            Palette p = colours.get(i);
            Picture motif = motifs.get(i);
            long seed = shelf.seeds().seed();
            shelf.file(
                    names.get(i) + ".pdf",
                    out -> Pdf.write(release.title(), Booklets.release(release, p, new Dice(seed), motif), out));
            shelf.text(names.get(i) + ".txt", d -> Papers.release(release));
        }
    }

    private static void portraits(Shelf shelf) {
        List<String> people = List.of(
                "Ines-Carvalho",
                "J\u00F6rn-L\u00FCders",
                "Amara-Okafor",
                "Haruto-Sait\u014D",
                "Eleni-Papadaki",
                "Noor-Haddad",
                "\u00C5sa-Lindqvist",
                "Tom\u00E1s-Neves",
                "Mei-Tanaka",
                "Leo-Brandt");
        for (int i = 0; i < people.size(); i++) {
            Palette p = Palette.ALL.get((i * 5 + 1) % Palette.ALL.size());
            shelf.jpeg(people.get(i) + ".jpg", i % 3 == 2 ? Size.SQUARE : Size.UPRIGHT, p, Portrait::person);
        }
    }

    private static void images(Shelf shelf) {
        shelf.jpeg("Lisbon-house_room-1.jpg", Size.LARGE, Palette.CORAL, Interior::room);
        shelf.jpeg("Lisbon-house_room-2.jpg", Size.WIDE, Palette.TIDE, Interior::room);
        shelf.jpeg("Porto_river.jpg", Size.WIDE, Palette.DAWN, Skyline::day);
        shelf.jpeg("Malmo_winter.jpg", Size.WIDE, Palette.FROST, Landscape::lake);
        shelf.jpeg("Workshop_glaze.jpg", Size.SQUARE, Palette.CLAY, Flow::silk);
    }

    private static void reports(Shelf root) {
        Shelf shelf = root.in("/Reports/2025");
        shelf.png("Chart_repairs.png", Size.WIDE, Palette.TIDE, Chart::bars);
        shelf.png("Chart_families.png", Size.WIDE, Palette.CORAL, Chart::areas);
        shelf.png("Chart_materials.png", Size.WIDE, Palette.KELP, Chart::ring);
        shelf.png("Chart_visitors.png", Size.WIDE, Palette.EMBER, Chart::lines);
        shelf.text("Visitors_2025.csv", Papers::visitors);
        long seed = shelf.seeds().seed();
        List<Picture> pages = List.of(Landscape::hills, Chart::bars, Chart::areas, Chart::ring, Chart::lines);
        shelf.file(
                "Annual-report_2025.pdf",
                out -> Pdf.write(
                        "Annual report 2025",
                        Booklets.lookbook("Annual report 2025", Palette.KELP, new Dice(seed), pages),
                        out));
    }
}
