package io.vitrine.demo.art;

import java.awt.Color;
import java.util.Map;
import java.util.TreeMap;

/** Line icons on a grid of 24, in the notation of {@link Strokes}. */
final class Icons {
    private static final Map<String, String> DRAWN = Map.ofEntries(
            Map.entry(
                    "sun",
                    "a 12 12 4 4 0 360 M 12 2 L 12 4.5 M 12 19.5 L 12 22 M 2 12 L 4.5 12 M 19.5 12 L 22 12 M 5 5 L 6.7"
                            + " 6.7 M 17.3 17.3 L 19 19 M 5 19 L 6.7 17.3 M 17.3 6.7 L 19 5"),
            Map.entry(
                    "moon",
                    "M 20 14 C 17 16 9 15 9 8 C 9 6 9.6 4.4 10.5 3 C 6 3.8 3 7.6 3 12 C 3 17 7 21 12 21 C 16 21 19 18"
                            + " 20 14"),
            Map.entry(
                    "wave",
                    "M 2 8 C 5 5 7 5 10 8 C 13 11 15 11 18 8 C 19.5 6.5 21 6 22 6 M 2 14 C 5 11 7 11 10 14 C 13 17 15"
                            + " 17 18 14 C 19.5 12.5 21 12 22 12 M 2 20 C 5 17 7 17 10 20 C 13 23 15 23 18 20"),
            Map.entry(
                    "drop",
                    "M 12 3 C 8 8 5.5 11 5.5 14.5 C 5.5 18.5 8.5 21 12 21 C 15.5 21 18.5 18.5 18.5 14.5 C 18.5 11 16 8"
                            + " 12 3"),
            Map.entry("leaf", "M 5 19 C 3 9 10 4 20 4 C 20 14 15 21 5 19 M 5 19 C 8 14 11 11 15 9"),
            Map.entry(
                    "lamp",
                    "M 12 2 L 12 6 M 5 15 C 5 9 8 6 12 6 C 16 6 19 9 19 15 L 5 15 M 9 15 C 9 19 15 19 15 15 M 12 20 L"
                            + " 12 22"),
            Map.entry("house", "M 3 11 L 12 3 L 21 11 M 5 9.5 L 5 20 L 19 20 L 19 9.5 M 10 20 L 10 14 L 14 14 L 14 20"),
            Map.entry(
                    "pin",
                    "M 12 22 C 7 16 5 13 5 9.5 C 5 5.5 8 3 12 3 C 16 3 19 5.5 19 9.5 C 19 13 17 16 12 22 M 14.5 9.5 A"
                            + " 12 9.5 2.5 2.5 0 360"),
            Map.entry(
                    "bag",
                    "M 5 8 L 19 8 L 20 21 L 4 21 L 5 8 M 8.5 10.5 L 8.5 7 C 8.5 2.5 15.5 2.5 15.5 7 L 15.5 10.5"),
            Map.entry(
                    "heart",
                    "M 12 20 C 4 14 3 11 3 8.5 C 3 5.5 5.5 4 7.5 4 C 9.5 4 11 5 12 7 C 13 5 14.5 4 16.5 4 C 18.5 4 21"
                            + " 5.5 21 8.5 C 21 11 20 14 12 20"),
            Map.entry("cloud", "M 7 19 C 1 19 1 12 6 11.5 C 6 5 15 4 16.5 9.5 C 22 9.5 22.5 19 17 19 L 7 19"),
            Map.entry("compass", "a 12 12 9 9 0 360 M 15.5 8.5 L 13.5 13.5 L 8.5 15.5 L 10.5 10.5 L 15.5 8.5"),
            Map.entry(
                    "anchor",
                    "a 12 5 2 2 0 360 M 12 7 L 12 21 M 8 10.5 L 16 10.5 M 4 14 C 4 18.5 8 21 12 21 C 16 21 20 18.5 20"
                            + " 14"),
            Map.entry("mail", "M 3 6 L 21 6 L 21 18 L 3 18 L 3 6 L 12 13 L 21 6"),
            Map.entry(
                    "camera",
                    "M 3 8 L 8 8 L 9.5 5 L 14.5 5 L 16 8 L 21 8 L 21 19 L 3 19 L 3 8 M 15.5 13 A 12 13 3.5 3.5 0 360"),
            Map.entry("clock", "a 12 12 9 9 0 360 M 12 7 L 12 12 L 15.5 14"),
            Map.entry("key", "a 8 16 4 4 0 360 M 11 13 L 20 4 M 17 7 L 20 10 M 14.5 9.5 L 16.5 11.5"),
            Map.entry("search", "a 10.5 10.5 6.5 6.5 0 360 M 15.5 15.5 L 21 21"),
            Map.entry(
                    "gift",
                    "M 4 11 L 4 21 L 20 21 L 20 11 M 3 7 L 21 7 L 21 11 L 3 11 L 3 7 M 12 7 L 12 21 M 12 7 C 8 7 6.5 5"
                            + " 8 3.5 C 9.5 2.2 11.5 4 12 7 C 12.5 4 14.5 2.2 16 3.5 C 17.5 5 16 7 12 7"),
            Map.entry(
                    "boat",
                    "M 3 16 L 21 16 C 20 19 18 21 15 21 L 9 21 C 6 21 4 19 3 16 M 12 16 L 12 3 L 19 13 L 12 13 M 9.5"
                            + " 13 L 5.5 13 L 9.5 6 L 9.5 13"),
            Map.entry(
                    "bottle",
                    "M 10 3 L 14 3 L 14 6 C 17 8 17 9 17 11 L 17 21 L 7 21 L 7 11 C 7 9 7 8 10 6 L 10 3 M 7 13 L 17"
                            + " 13"),
            Map.entry(
                    "chair", "M 7 3 L 7 13 L 17 13 L 17 3 M 6 13 L 6 17 L 18 17 L 18 13 M 7 17 L 7 21 M 17 17 L 17 21"),
            Map.entry(
                    "star",
                    "M 12 3 L 14.7 8.8 L 21 9.6 L 16.3 14 L 17.6 20.3 L 12 17.2 L 6.4 20.3 L 7.7 14 L 3 9.6 L 9.3 8.8"
                            + " L 12 3"),
            Map.entry(
                    "lighthouse",
                    "M 9 8 L 15 8 L 17 21 L 7 21 L 9 8 M 9.5 8 L 9.5 4 L 14.5 4 L 14.5 8 M 8.3 13 L 15.7 13 M 3 4 L 6"
                            + " 5.5 M 21 4 L 18 5.5"));

    private Icons() {}

    /** All icons by name, in the order of their names. */
    static Map<String, String> all() {
        return new TreeMap<>(DRAWN);
    }

    static String svg(String name, String strokes, Color colour) {
        return new Svg(24, 24).line(Strokes.parse(strokes), colour, 1.6).text(name);
    }

    /** The whole set on one sheet. */
    static void sheet(Canvas c, Palette p, Dice d) {
        Color ground = d.chance(0.5) ? p.ink() : p.paper();
        c.ground(ground);
        int columns = 6;
        int rows = (DRAWN.size() + columns - 1) / columns;
        double cell = Math.min(c.width() / (columns + 1.0), c.height() / (rows + 1.0));
        double left = (c.width() - cell * columns) / 2;
        double top = (c.height() - cell * rows) / 2;
        int i = 0;
        for (String strokes : all().values()) {
            double size = cell * 0.5 / 24;
            var before = c.pen().getTransform();
            int row = i / columns;
            c.pen().translate(left + i % columns * cell + cell * 0.25, top + row * cell + cell * 0.25);
            c.pen().scale(size, size);
            c.line(Strokes.parse(strokes), i % 7 == 3 ? p.accent() : p.on(ground), 1.5);
            c.pen().setTransform(before);
            i++;
        }
    }
}
