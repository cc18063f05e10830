package io.vitrine.demo.art;

import java.util.Map;

/**
 * The brand's own typeface: a geometric sans drawn with one stroke. Capitals are 100 high, from y = 0 to the base line
 * at y = 100; small letters start at y = 34. Each glyph is written in the notation of {@link Strokes}.
 */
final class Glyphs {
    private static final Map<Character, String> CAPITALS = Map.ofEntries(
            Map.entry('A', "M 0 100 L 41 0 L 82 100 M 14 67 L 68 67"),
            Map.entry(
                    'B',
                    "M 0 0 L 0 100 M 0 0 L 30 0 A 30 24 24 24 90 -180 L 0 48 M 30 48 L 32 48 A 32 74 27 26 90 -180 L 0"
                            + " 100"),
            Map.entry('C', "a 50 50 50 50 45 270"),
            Map.entry('D', "M 0 0 L 0 100 L 28 100 A 28 50 50 50 -90 180 L 0 0"),
            Map.entry('E', "M 52 0 L 0 0 L 0 100 L 52 100 M 0 49 L 45 49"),
            Map.entry('F', "M 50 0 L 0 0 L 0 100 M 0 49 L 43 49"),
            Map.entry('G', "a 50 50 50 50 45 315 L 62 50"),
            Map.entry('H', "M 0 0 L 0 100 M 68 0 L 68 100 M 0 49 L 68 49"),
            Map.entry('I', "M 0 0 L 0 100"),
            Map.entry('J', "M 34 0 L 34 76 A 11 76 23 24 0 -140"),
            Map.entry('K', "M 0 0 L 0 100 M 56 0 L 0 60 M 20 39 L 60 100"),
            Map.entry('L', "M 0 0 L 0 100 L 46 100"),
            Map.entry('M', "M 0 100 L 10 0 L 49 84 L 88 0 L 98 100"),
            Map.entry('N', "M 0 100 L 0 0 L 68 100 L 68 0"),
            Map.entry('O', "a 50 50 50 50 0 360"),
            Map.entry('P', "M 0 100 L 0 0 L 30 0 A 30 28 27 28 90 -180 L 0 56"),
            Map.entry('Q', "a 50 50 50 50 0 360 M 64 66 L 96 102"),
            Map.entry('R', "M 0 100 L 0 0 L 30 0 A 30 27 26 27 90 -180 L 0 54 M 28 54 L 56 100"),
            Map.entry('S', "a 28 25 26 25 28 242 A 28 75 28 25 90 -242"),
            Map.entry('T', "M 0 0 L 64 0 M 32 0 L 32 100"),
            Map.entry('U', "M 0 0 L 0 66 A 34 66 34 34 180 180 L 68 0"),
            Map.entry('V', "M 0 0 L 38 100 L 76 0"),
            Map.entry('W', "M 0 0 L 28 100 L 56 8 L 84 100 L 112 0"),
            Map.entry('X', "M 0 0 L 66 100 M 66 0 L 0 100"),
            Map.entry('Y', "M 0 0 L 34 52 L 68 0 M 34 52 L 34 100"),
            Map.entry('Z', "M 0 0 L 62 0 L 0 100 L 62 100"));

    private static final Map<Character, String> SMALL = Map.ofEntries(
            Map.entry('a', "a 33 67 33 33 0 360 M 66 34 L 66 100"),
            Map.entry('b', "M 0 0 L 0 100 M 66 67 A 33 67 33 33 0 360"),
            Map.entry('c', "a 33 67 33 33 45 270"),
            Map.entry('d', "a 33 67 33 33 0 360 M 66 0 L 66 100"),
            Map.entry('e', "M 0 66 L 66 66 A 33 67 33 33 0 312"),
            Map.entry('f', "M 34 2 C 20 -3 12 6 12 20 L 12 100 M 0 36 L 30 36"),
            Map.entry('g', "a 33 67 33 33 0 360 M 66 34 L 66 102 A 34 102 32 30 0 -145"),
            Map.entry('h', "M 0 0 L 0 100 M 0 64 A 28 63 28 29 180 -180 L 56 100"),
            Map.entry('i', "M 0 34 L 0 100 M 0 10 L 0.1 10"),
            Map.entry('j', "M 14 34 L 14 112 C 14 124 8 130 -4 128 M 14 10 L 14.1 10"),
            Map.entry('k', "M 0 0 L 0 100 M 44 34 L 0 74 M 16 60 L 48 100"),
            Map.entry('l', "M 0 0 L 0 100"),
            Map.entry(
                    'm',
                    "M 0 34 L 0 100 M 0 62 A 23 60 23 26 180 -180 L 46 100 M 46 62 A 69 60 23 26 180 -180 L 92 100"),
            Map.entry('n', "M 0 34 L 0 100 M 0 64 A 28 63 28 29 180 -180 L 56 100"),
            Map.entry('o', "a 33 67 33 33 0 360"),
            Map.entry('p', "M 0 34 L 0 132 M 66 67 A 33 67 33 33 0 360"),
            Map.entry('q', "a 33 67 33 33 0 360 M 66 34 L 66 132"),
            Map.entry('r', "M 0 34 L 0 100 M 0 62 C 2 42 16 31 34 37"),
            Map.entry('s', "a 21 51 19 17 30 240 A 21 84 21 16 90 -240"),
            Map.entry('t', "M 14 8 L 14 84 C 14 97 22 101 34 98 M 0 34 L 32 34"),
            Map.entry('u', "M 0 34 L 0 72 A 28 72 28 28 180 180 L 56 34 M 56 34 L 56 100"),
            Map.entry('v', "M 0 34 L 29 100 L 58 34"),
            Map.entry('w', "M 0 34 L 22 100 L 44 40 L 66 100 L 88 34"),
            Map.entry('x', "M 0 34 L 50 100 M 50 34 L 0 100"),
            Map.entry('y', "M 0 34 L 29 98 M 58 34 L 16 130"),
            Map.entry('z', "M 0 34 L 48 34 L 0 100 L 48 100"));

    private static final Map<Character, String> SIGNS = Map.ofEntries(
            Map.entry('0', "a 32 50 32 50 0 360"),
            Map.entry('1', "M 0 18 L 22 0 L 22 100"),
            Map.entry('2', "a 30 29 28 29 168 -205 L 0 100 L 60 100"),
            Map.entry('3', "a 28 24 25 24 150 -240 A 28 74 29 26 90 -240"),
            Map.entry('4', "M 50 100 L 50 0 L 0 72 L 66 72"),
            Map.entry('5', "M 54 0 L 10 0 L 6 44 C 46 26 60 48 60 68 C 60 104 16 108 0 84"),
            Map.entry('6', "a 31 68 31 32 0 360 M 46 0 L 4 52"),
            Map.entry('7', "M 0 0 L 58 0 L 18 100"),
            Map.entry('8', "a 30 24 24 24 0 360 M 60 74 A 30 74 30 26 0 360"),
            Map.entry('9', "a 31 32 31 32 0 360 M 16 100 L 58 48"),
            Map.entry(
                    '&',
                    "M 74 100 L 20 34 C 6 16 18 0 35 0 C 54 0 58 20 44 32 C 30 42 0 50 0 74 C 0 90 12 100 28 100 C 50"
                            + " 100 66 84 72 58"),
            Map.entry('.', "M 0 100 L 0.1 100"),
            Map.entry(',', "M 2 98 L -4 114"),
            Map.entry(':', "M 0 42 L 0.1 42 M 0 98 L 0.1 98"),
            Map.entry('-', "M 0 56 L 34 56"),
            Map.entry('+', "M 0 56 L 52 56 M 26 30 L 26 82"),
            Map.entry('/', "M 0 112 L 42 -10"),
            Map.entry('!', "M 0 0 L 0 68 M 0 100 L 0.1 100"),
            Map.entry('?', "a 26 26 26 26 165 -230 C 28 56 24 60 24 72 M 24 100 L 24.1 100"),
            Map.entry('\'', "M 0 0 L 0 22"),
            Map.entry('#', "M 22 8 L 12 92 M 54 8 L 44 92 M 4 34 L 64 34 M 0 66 L 60 66"),
            Map.entry('%', "a 16 18 16 18 0 360 M 92 82 A 76 82 16 18 0 360 M 76 0 L 16 100"),
            Map.entry('(', "M 20 -8 C -6 26 -6 74 20 108"),
            Map.entry(')', "M 0 -8 C 26 26 26 74 0 108"),
            Map.entry('\u00B7', "M 0 54 L 0.1 54"),
            Map.entry('\u00B0', "a 14 14 14 14 0 360"));

    private Glyphs() {}

    /** The strokes of a character; none for a space or a character that the typeface lacks. */
    static String strokes(char character) {
        String capital = CAPITALS.getOrDefault(character, "");
        return capital.isEmpty() ? SMALL.getOrDefault(character, SIGNS.getOrDefault(character, "")) : capital;
    }
}
