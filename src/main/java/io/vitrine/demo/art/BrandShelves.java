package io.vitrine.demo.art;

import io.vitrine.demo.art.Shelf.Size;
import java.awt.Color;
import java.util.List;
import java.util.Locale;

/** What makes the brand: logos, icons, colours, patterns, type, sounds, the guideline. */
final class BrandShelves {
    private static final Color CLEAR = new Color(255, 255, 255, 0);
    private static final List<String> SIGNS = List.of("Sunrise", "Seal", "Crescent", "Ripple");

    private BrandShelves() {}

    static void fill(Shelf root) {
        logos(root);
        icons(root.in("/Brand/Icons"));
        colours(root.in("/Brand/Colours"));
        patterns(root.in("/Brand/Patterns"));
        type(root.in("/Brand/Typography"));
        sounds(root.in("/Brand/Sound"));
        guidelines(root.in("/Brand/Guidelines"));
    }

    private static void logos(Shelf root) {
        Palette p = Palette.TIDE;
        Shelf shelf = root.in("/Brand/Logos");
        shelf.text("Logo_horizontal.svg", d -> Logo.horizontal().svg(p.main(), p.ink(), CLEAR));
        shelf.text("Logo_stacked.svg", d -> Logo.stacked().svg(p.main(), p.ink(), CLEAR));
        shelf.text(
                "Logo_stacked_dawn.svg",
                d -> Logo.stacked().svg(Palette.DAWN.accent(), Palette.DAWN.paper(), Palette.DAWN.ink()));
        shelf.cutout(
                "Logo_horizontal.png", new Size(2000, 700), p, Logo.horizontal().centred(0.88, p.main(), p.ink()));
        shelf.cutout("Logo_stacked.png", new Size(1400, 1400), p, Logo.stacked().centred(0.8, p.accent(), p.deep()));
        shelf.png("Logo_on-dark.png", new Size(1600, 1000), p, on(p.ink(), Logo.horizontal(), p.accent(), p.paper()));
        shelf.png(
                "Logo_on-coral.png",
                new Size(1600, 1000),
                Palette.CORAL,
                on(Palette.CORAL.main(), Logo.stacked(), Palette.CORAL.paper(), Palette.CORAL.paper()));
        Shelf mono = root.in("/Brand/Logos/Monochrome");
        mono.text("Wordmark_ink.svg", d -> Logo.wordmark().svg(p.ink(), p.ink(), CLEAR));
        mono.cutout("Wordmark_ink.png", new Size(2000, 500), p, Logo.wordmark().centred(0.9, p.ink(), p.ink()));
        mono.text("Logo_horizontal_ink.svg", d -> Logo.horizontal().svg(p.ink(), p.ink(), CLEAR));
        mono.text("Logo_stacked_paper.svg", d -> Logo.stacked().svg(p.paper(), p.paper(), p.ink()));
        Shelf signs = root.in("/Brand/Logos/Signs");
        for (int i = 0; i < SIGNS.size(); i++) {
            Logo sign = Logo.sign(Mark.all().get(i));
            Palette own = Palette.named("Tide Ember Night Lagoon").get(i);
            signs.text("Sign_" + SIGNS.get(i) + ".svg", d -> sign.svg(own.deep(), own.deep(), CLEAR));
            signs.cutout(
                    "Sign_" + SIGNS.get(i) + "_800.png",
                    new Size(800, 800),
                    own,
                    sign.centred(0.8, own.main(), own.main()));
        }
    }

    private static Picture on(Color ground, Logo logo, Color sign, Color words) {
        return (c, p, d) -> {
            c.ground(ground);
            logo.centred(0.6, sign, words).paint(c, p, d);
        };
    }

    private static void icons(Shelf shelf) {
        Icons.all()
                .forEach((name, strokes) ->
                        shelf.text("icon-" + name + ".svg", d -> Icons.svg(name, strokes, Palette.TIDE.deep())));
        shelf.png("Icon-sheet_tide.png", Size.WIDE, Palette.TIDE, Icons::sheet);
        shelf.png("Icon-sheet_ember.png", Size.WIDE, Palette.EMBER, Icons::sheet);
    }

    private static void colours(Shelf shelf) {
        for (Palette p : Palette.ALL) {
            shelf.png("Palette_" + p.name() + ".png", new Size(1500, 1000), p, Swatches::card);
        }
        shelf.png("All-families.png", new Size(1600, 1600), Palette.TIDE, Swatches::board);
        shelf.text("tokens.json", d -> Papers.tokens());
    }

    private static void patterns(Shelf shelf) {
        List<Picture> grounds = List.of(
                Pattern::scales,
                Pattern::bands,
                Pattern::quilt,
                Pattern::terrazzo,
                ShorePattern::ripples,
                ShorePattern::pebbles);
        List<String> names = List.of("Seigaiha", "Bands", "Quilt", "Terrazzo", "Ripples", "Kiesel-und-M\u00F6wen");
        List<Palette> colours = Palette.named("Tide Coral Dawn Night Lagoon Frost Ember Plum Kelp");
        for (int i = 0; i < 18; i++) {
            Palette p = colours.get((i * 2 + i / 9) % colours.size());
            String name = names.get(i % 6) + "_" + p.name().toLowerCase(Locale.ROOT) + ".";
            if (i % 6 < 4) {
                shelf.png(name + "png", Size.SQUARE, p, grounds.get(i % 6));
            } else {
                shelf.jpeg(name + "jpg", Size.SQUARE, p, grounds.get(i % 6));
            }
        }
    }

    private static void type(Shelf shelf) {
        List<Palette> colours = Palette.named("Ember Tide Kelp Plum");
        for (int i = 0; i < colours.size(); i++) {
            shelf.png("Tide-Sans_specimen-" + (i + 1) + ".png", Size.UPRIGHT, colours.get(i), Swatches::type);
        }
    }

    private static void sounds(Shelf shelf) {
        for (Sound sound : Sound.values()) {
            long seed = shelf.seeds().seed();
            shelf.file(
                    "Sound_" + sound.name().toLowerCase(Locale.ROOT) + ".wav", out -> sound.write(new Dice(seed), out));
        }
    }

    private static void guidelines(Shelf shelf) {
        long seed = shelf.seeds().seed();
        shelf.file(
                "Brand-guideline_2026.pdf",
                out -> Pdf.write(
                        "Brand guideline",
                        Booklets.guideline("Edition 11, spring 2026", Palette.TIDE, new Dice(seed)),
                        out));
        shelf.file(
                "Markenhandbuch_2025_\u00FCberholt.pdf",
                out -> Pdf.write(
                        "Brand guideline 2025",
                        Booklets.guideline("Edition 10, 2025", Palette.DAWN, new Dice(seed + 1)),
                        out));
        shelf.text("Tone-of-voice.md", d -> Papers.voice());
    }
}
