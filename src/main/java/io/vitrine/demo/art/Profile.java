package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * The right half of a turned body, mirrored into a silhouette: bottles, vases, lamp shades. Points run from top to
 * foot; the line through them is smooth.
 */
record Profile(List<Point> points) {
    /** Half the width at a height; a hard point makes a corner. */
    record Point(double half, double y, boolean hard) {}

    /** Reads points as {@code half,y} pairs; an exclamation mark behind one makes it hard. */
    static Profile of(String text) {
        return new Profile(List.of(text.split(" ")).stream()
                .map(word -> word.replace("!", "").split(","))
                .map(pair -> new Point(
                        Double.parseDouble(pair[0]),
                        Double.parseDouble(pair[1]),
                        text.contains(pair[0] + "," + pair[1] + "!")))
                .toList());
    }

    Shape shape() {
        var path = new Path2D.Double();
        Point first = points.getFirst();
        path.moveTo(-first.half(), first.y());
        path.lineTo(first.half(), first.y());
        trace(path, 1, points);
        Point last = points.getLast();
        path.lineTo(-last.half(), last.y());
        trace(path, -1, points.reversed());
        path.closePath();
        return path;
    }

    private static void trace(Path2D path, int side, List<Point> line) {
        for (int i = 1; i < line.size(); i++) {
            Point from = line.get(i - 1);
            Point to = line.get(i);
            double middle = (from.y() + to.y()) / 2;
            double fromY = from.hard() ? from.y() + (to.y() - from.y()) / 3 : middle;
            double fromX = from.hard() ? from.half() + (to.half() - from.half()) / 3 : from.half();
            double toY = to.hard() ? to.y() - (to.y() - from.y()) / 3 : middle;
            double toX = to.hard() ? to.half() - (to.half() - from.half()) / 3 : to.half();
            path.curveTo(side * fromX, fromY, side * toX, toY, side * to.half(), to.y());
        }
    }

    double widest() {
        return points.stream().mapToDouble(Point::half).max().orElse(0);
    }

    /** Light from the left over a round body. */
    static Paint round(double half, Color colour) {
        Color dark = Tone.darker(colour, 0.42);
        Color lit = Tone.lighter(colour, 0.34);
        return Canvas.across(
                -half,
                half,
                Tone.darker(colour, 0.22),
                lit,
                Tone.mix(lit, colour, 0.7),
                colour,
                Tone.mix(colour, dark, 0.6),
                dark,
                Tone.mix(colour, dark, 0.55));
    }
}
