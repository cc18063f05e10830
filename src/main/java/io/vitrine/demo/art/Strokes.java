package io.vitrine.demo.art;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;

/**
 * Reads the short notation in which letters and icons are written: {@code M x y} starts, {@code L x y} goes straight, {@code C}
 * curves with two control points, {@code a cx cy rx ry from turn} starts an arc and {@code A} goes on along one. Angles are
 * degrees, counter-clockwise from three o'clock; words are separated by single spaces.
 */
final class Strokes {
    private Strokes() {}

    static Path2D parse(String strokes) {
        var path = new Path2D.Double();
        String[] words = strokes.split(" ");
        for (int i = 0; i < words.length; ) {
            switch (words[i]) {
                case "M" -> path.moveTo(number(words, i + 1), number(words, i + 2));
                case "L" -> path.lineTo(number(words, i + 1), number(words, i + 2));
                case "C" ->
                    path.curveTo(
                            number(words, i + 1),
                            number(words, i + 2),
                            number(words, i + 3),
                            number(words, i + 4),
                            number(words, i + 5),
                            number(words, i + 6));
                default -> path.append(arc(words, i + 1), words[i].equals("A"));
            }
            i += switch (words[i]) {
                case "M", "L" -> 3;
                default -> 7;
            };
        }
        return path;
    }

    private static Arc2D arc(String[] words, int at) {
        double radiusX = number(words, at + 2);
        double radiusY = number(words, at + 3);
        return new Arc2D.Double(
                number(words, at) - radiusX,
                number(words, at + 1) - radiusY,
                radiusX * 2,
                radiusY * 2,
                number(words, at + 4),
                number(words, at + 5),
                Arc2D.OPEN);
    }

    private static double number(String[] words, int at) {
        return Double.parseDouble(words[at]);
    }
}
