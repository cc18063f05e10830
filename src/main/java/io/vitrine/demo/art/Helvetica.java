package io.vitrine.demo.art;

import java.util.ArrayList;
import java.util.List;

/** Widths of the Helvetica that every PDF reader has, and line breaking by them. */
final class Helvetica {
    /** Thousandths of the type size for the characters from space to tilde. */
    private static final List<Integer> WIDTHS = List.of(
            278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
            556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
            500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
            556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
            278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584);

    private Helvetica() {}

    static double width(String text, double size) {
        return text.chars()
                        .map(c -> c >= 32 && c < 127 ? WIDTHS.get(c - 32) : 556)
                        .sum()
                * size
                / 1000;
    }

    /** Breaks the text into lines no wider than the room, at spaces. */
    static List<String> lines(String text, double size, double room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, size) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
