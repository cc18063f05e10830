package io.vitrine.demo.art;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;

/**
 * A family of brand colours, from the darkest to the lightest, with one accent that contrasts.
 *
 * @param ink near black, for text and silhouettes
 * @param deep dark and saturated
 * @param main the family's own colour
 * @param soft its light relative
 * @param paper near white, for grounds
 * @param accent the contrast, used sparingly
 */
record Palette(String name, Color ink, Color deep, Color main, Color soft, Color paper, Color accent) {
    static final Palette TIDE = of("Tide", "0B1D2E 12405A 1F7A8C 7FC8C2 F3EBDD F2A65A");
    static final Palette DAWN = of("Dawn", "2B2140 6B3F69 D9727C F6B58B FCEBD7 F4D35E");
    static final Palette KELP = of("Kelp", "14241C 2F4F3A 6B8F5E BFC98A F4F0DC E07A3F");
    static final Palette EMBER = of("Ember", "2A1215 6E1F2A C8442F F08A4B FBE6CE 2D6A7E");
    static final Palette DUNE = of("Dune", "33261D 7A5338 C08552 E6C79C FAF3E6 3D7C8A");
    static final Palette NIGHT = of("Night", "070B1E 16204A 3B4C8F 8E9BD6 E9ECF8 F5C86B");
    static final Palette CORAL = of("Coral", "2A1B33 7D2E5B E4576B FF9E8A FFEFE4 22A39F");
    static final Palette FROST = of("Frost", "17263A 3F6184 86AFCB C9DFEA F7FAFB E8743B");
    static final Palette MOSS = of("Moss", "1C2117 49552F 8C9A4F D0CF9A F7F4E4 B5476B");
    static final Palette LAGOON = of("Lagoon", "06262B 0E5A5E 23A094 9BE0C6 F5F7E8 FF7F66");
    static final Palette PLUM = of("Plum", "1E1029 4B2466 8E4FA8 D3A0D9 F8EDF6 F2B84B");
    static final Palette CLAY = of("Clay", "2B1C1A 7B3F32 BC6C4F E3A988 F9ECE1 4C7A6B");

    /** Every family of the brand, in the order of the guideline. */
    static final List<Palette> ALL =
            List.of(TIDE, DAWN, KELP, EMBER, DUNE, NIGHT, CORAL, FROST, MOSS, LAGOON, PLUM, CLAY);

    private static Palette of(String name, String colours) {
        String[] hex = colours.split(" ", -1);
        return new Palette(
                name,
                Tone.hex(hex[0]),
                Tone.hex(hex[1]),
                Tone.hex(hex[2]),
                Tone.hex(hex[3]),
                Tone.hex(hex[4]),
                Tone.hex(hex[5]));
    }

    /** The families with these names, which are separated by spaces. */
    static List<Palette> named(String names) {
        return Stream.of(names.split(" ", -1))
                .map(name -> ALL.stream()
                        .filter(p -> p.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** The family whose sky suits this family's land. */
    Palette companion() {
        return switch (name) {
            case "Tide", "Plum", "Clay" -> DAWN;
            case "Dawn", "Moss", "Frost" -> TIDE;
            case "Kelp", "Coral", "Dune" -> FROST;
            case "Night" -> PLUM;
            case "Ember" -> CLAY;
            default -> DUNE;
        };
    }

    /** The colour of sun and lamps: the accent if it is warm, otherwise a warm relative of the paper. */
    Color light() {
        boolean warm = accent.getRed() > accent.getBlue() + 60;
        return warm ? accent : Tone.mix(soft, Tone.hex("FFC46B"), 0.55);
    }

    /** Dark to light, without the accent. */
    List<Color> ramp() {
        return List.of(ink, deep, main, soft, paper);
    }

    /** Ink to paper by way of the accent: for surfaces that should glow. */
    List<Color> glow() {
        return List.of(ink, deep, main, accent, paper);
    }

    /** All but ink and paper: for shapes on a ground. */
    List<Color> shapes() {
        return List.of(deep, main, soft, accent);
    }

    List<Color> all() {
        return List.of(ink, deep, main, soft, paper, accent);
    }

    /** The colour at t, 0 dark to 1 light. */
    Color at(double t) {
        return Tone.along(ramp(), t);
    }

    /** Ink or paper, whichever reads on the ground. */
    Color on(Color ground) {
        return Tone.dark(ground) ? paper : ink;
    }
}
