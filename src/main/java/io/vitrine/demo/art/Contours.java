package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;

/** Height lines of an invented coast, as on a walker's map. */
final class Contours {
    private static final int CELL = 10;

    private Contours() {}

    static void coast(Canvas c, Palette p, Dice d) {
        var noise = new Noise(d);
        double zoom = d.between(0.9, 1.5);
        double place = d.between(0, 70);
        Field height = (x, y) -> noise.cloud(x * zoom + place, y * zoom, 4);
        boolean dark = d.chance(0.4);
        List<Color> stops = dark
                ? List.of(Tone.darker(p.ink(), 0.3), p.ink(), Tone.mix(p.ink(), p.deep(), 0.7), p.deep(), p.main())
                : List.of(
                        p.main(),
                        p.soft(),
                        p.paper(),
                        Tone.mix(p.paper(), p.soft(), 0.4),
                        Tone.mix(p.soft(), p.accent(), 0.25));
        tint(height, Tone.ramp(stops, 12)).shade(c, Tone.ramp(stops, 12), 3);
        double[][] grid = sample(c, height);
        Color ink = dark ? p.soft() : p.deep();
        for (int i = -12; i <= 14; i++) {
            double level = i / 18.0 + 0.013;
            boolean bold = i % 4 == 0;
            c.line(
                    trace(grid, level),
                    Tone.fade(i == 0 ? p.accent() : ink, bold ? 0.95 : 0.5),
                    c.unit() * (bold ? 0.0032 : 0.0016));
        }
        Film.develop(c, 2, 0.1);
    }

    private static Field tint(Field height, int[] ramp) {
        int steps = ramp.length - 1;
        return (x, y) -> Math.clamp(Math.floor((0.5 + height.at(x, y) * 0.9) * steps) / steps, 0, 1);
    }

    private static double[][] sample(Canvas c, Field height) {
        double[][] grid = new double[c.height() / CELL + 2][c.width() / CELL + 2];
        for (int row = 0; row < grid.length; row++) {
            for (int column = 0; column < grid[row].length; column++) {
                grid[row][column] = height.at((double) column * CELL / c.height(), (double) row * CELL / c.height());
            }
        }
        return grid;
    }

    /** Marching squares: the line where the field crosses a level. */
    private static Path2D trace(double[][] grid, double level) {
        var path = new Path2D.Double();
        for (int row = 0; row + 1 < grid.length; row++) {
            for (int column = 0; column + 1 < grid[row].length; column++) {
                double a = grid[row][column] - level;
                double b = grid[row][column + 1] - level;
                double e = grid[row + 1][column + 1] - level;
                double f = grid[row + 1][column] - level;
                boolean open = cross(path, false, a, b, column, row, 1, 0);
                open = cross(path, open, b, e, column + 1, row, 0, 1);
                open = cross(path, open, f, e, column, row + 1, 1, 0);
                cross(path, open, a, f, column, row, 0, 1);
            }
        }
        return path;
    }

    /** Adds the crossing on one edge of a cell, if any; true if a line waits for its other end. */
    private static boolean cross(
            Path2D path, boolean open, double from, double to, double x, double y, int dx, int dy) {
        if (from > 0 == to > 0) {
            return open;
        }
        double t = from / (from - to);
        if (open) {
            path.lineTo((x + dx * t) * CELL, (y + dy * t) * CELL);
        } else {
            path.moveTo((x + dx * t) * CELL, (y + dy * t) * CELL);
        }
        return !open;
    }
}
