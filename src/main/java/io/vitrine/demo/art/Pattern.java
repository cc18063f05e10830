package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Repeating grounds for boxes, cloth and walls. */
final class Pattern {
    private Pattern() {}

    /** Overlapping scales, the old sign for calm sea. */
    static void scales(Canvas c, Palette p, Dice d) {
        double r = c.unit() / d.whole(4, 6);
        c.ground(p.ink());
        List<Color> rings =
                List.of(p.deep(), p.paper(), p.main(), p.paper(), p.soft(), d.chance(0.5) ? p.accent() : p.deep());
        int row = 0;
        for (double y = -r; y < c.height() + r * 1.5; y += r * 0.5) {
            for (double x = row % 2 == 0 ? 0 : r; x < c.width() + r * 2; x += r * 2) {
                for (int i = 0; i < rings.size(); i++) {
                    c.disc(x, y + r * 0.6, r * (1 - i * 0.17), rings.get(i));
                }
            }
            row++;
        }
    }

    /** Truchet tiles: quarter circles that join into wandering bands. */
    static void bands(Canvas c, Palette p, Dice d) {
        double s = c.unit() / d.whole(6, 10);
        boolean dark = d.chance(0.5);
        c.ground(dark ? p.ink() : p.paper());
        Color band = dark ? p.main() : p.deep();
        var arcs = new Path2D.Double();
        for (double y = 0; y < c.height(); y += s) {
            for (double x = 0; x < c.width(); x += s) {
                boolean flip = d.chance(0.5);
                double ax = flip ? x : x + s;
                double bx = flip ? x + s : x;
                arcs.append(new Arc2D.Double(ax - s / 2, y - s / 2, s, s, flip ? 270 : 180, 90, Arc2D.OPEN), false);
                arcs.append(new Arc2D.Double(bx - s / 2, y + s / 2, s, s, flip ? 90 : 0, 90, Arc2D.OPEN), false);
            }
        }
        c.line(arcs, band, s * 0.5);
        c.line(arcs, p.soft(), s * 0.34);
        c.line(arcs, dark ? p.paper() : p.accent(), s * 0.1);
    }

    /** A quilt of quarter discs, leaves, rings and squares. */
    static void quilt(Canvas c, Palette p, Dice d) {
        int count = d.whole(4, 7);
        double s = c.unit() / count;
        for (double y = 0; y < c.height(); y += s) {
            for (double x = 0; x < c.width(); x += s) {
                tile(c, p, d, new Rectangle2D.Double(x, y, s, s));
            }
        }
    }

    /** One tile of the quilt; posters use it too. */
    static void tile(Canvas c, Palette p, Dice d, Rectangle2D cell) {
        Color ground = d.pick(p.all());
        AffineTransform before = c.pen().getTransform();
        Shape clip = c.pen().getClip();
        c.box(cell.getX() - 0.5, cell.getY() - 0.5, cell.getWidth() + 1, cell.getHeight() + 1, ground);
        c.pen().clip(cell);
        c.pen().translate(cell.getCenterX(), cell.getCenterY());
        c.pen().scale(cell.getWidth() / 2, cell.getHeight() / 2);
        c.pen().rotate(Math.PI / 2 * d.whole(0, 3));
        motif(c, p, d, ground);
        c.pen().setTransform(before);
        c.pen().setClip(clip);
    }

    /** A motif in the square from -1 to 1. */
    private static void motif(Canvas c, Palette p, Dice d, Color ground) {
        Color shape = other(d, p, ground);
        switch (d.whole(0, 7)) {
            case 0 -> c.fill(new Arc2D.Double(-3, -3, 4, 4, 270, 90, Arc2D.PIE), shape);
            case 1 -> c.fill(new Arc2D.Double(-1, -2, 2, 4, 180, 180, Arc2D.CHORD), shape);
            case 2 -> c.fill(leaf(), shape);
            case 3 -> {
                c.disc(0, 0, 0.78, shape);
                c.disc(0, 0, 0.36, ground);
            }
            case 4 -> {
                for (int i = 0; i < 4; i++) {
                    c.box(-1, -1 + i * 0.5, 2, 0.25, shape);
                }
            }
            case 5 -> {
                for (int i = 4; i > 0; i--) {
                    c.fill(
                            new Arc2D.Double(-1 - i * 0.5, -1 - i * 0.5, i, i, 270, 90, Arc2D.PIE),
                            i % 2 == 0 ? shape : ground);
                }
            }
            case 6 -> {
                for (int i = 0; i < 9; i++) {
                    int row = i / 3;
                    c.disc(-0.6 + i % 3 * 0.6, -0.6 + row * 0.6, 0.16, shape);
                }
            }
            default -> {
                c.fill(new Arc2D.Double(-1, -1.5, 2, 2, 180, 180, Arc2D.CHORD), shape);
                c.fill(new Arc2D.Double(-1, -0.5, 2, 2, 180, 180, Arc2D.CHORD), other(d, p, shape));
            }
        }
    }

    /** Chips of stone set in plaster. */
    static void terrazzo(Canvas c, Palette p, Dice d) {
        Color ground = d.chance(0.7) ? p.paper() : Tone.mix(p.ink(), p.deep(), 0.4);
        c.ground(ground);
        List<Color> stones =
                List.of(p.deep(), p.main(), p.soft(), p.accent(), Tone.mix(p.accent(), p.paper(), 0.5), p.on(ground));
        double step = c.unit() / 12;
        for (double y = 0; y < c.height() + step; y += step) {
            for (double x = 0; x < c.width() + step; x += step) {
                double size = step * (0.14 + 0.4 * Math.pow(d.unit(), 1.6));
                c.fill(chip(d, x + d.bell() * step * 0.35, y + d.bell() * step * 0.35, size), d.pick(stones));
            }
        }
    }

    private static Color other(Dice d, Palette p, Color ground) {
        Color colour = d.pick(p.all());
        return colour.equals(ground) ? p.on(ground) : colour;
    }

    private static Path2D leaf() {
        var leaf = new Path2D.Double();
        leaf.append(new Arc2D.Double(-3, -1, 4, 4, 0, 90, Arc2D.OPEN), false);
        leaf.append(new Arc2D.Double(-1, -3, 4, 4, 180, 90, Arc2D.OPEN), true);
        leaf.closePath();
        return leaf;
    }

    private static Path2D chip(Dice d, double x, double y, double size) {
        int corners = d.whole(4, 6);
        double turn = d.between(0, 6);
        var chip = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = turn + i * Math.PI * 2 / corners;
            double r = size * d.between(0.55, 1.1);
            double px = x + Math.cos(angle) * r;
            double py = y + Math.sin(angle) * r;
            if (i == 0) {
                chip.moveTo(px, py);
            } else {
                chip.lineTo(px, py);
            }
        }
        chip.closePath();
        return chip;
    }
}
