package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Rooms with the brand's things in them: a window to the sea, a chair, a lamp, a rug, pictures on the wall. */
final class Interior {
    private Interior() {}

    static void room(Canvas c, Palette p, Dice d) {
        double u = c.unit();
        double w = c.width();
        double floor = c.height() * 0.74;
        Color wall = d.pick(List.of(
                p.soft(),
                Tone.mix(p.paper(), p.soft(), 0.5),
                Tone.mix(p.main(), p.soft(), 0.6),
                Tone.mix(p.accent(), p.paper(), 0.6)));
        boolean mirrored = d.chance(0.5);
        if (mirrored) {
            c.pen().translate(w, 0);
            c.pen().scale(-1, 1);
        }
        c.ground(List.of(Tone.lighter(wall, 0.15), wall));
        floor(c, p, floor);
        window(c, p, d, new Rectangle2D.Double(w * 0.5 - u * 0.62, c.height() * 0.1, u * 0.5, c.height() * 0.5));
        frames(c, p, d, w * 0.5 + u * 0.2, c.height() * 0.16);
        rug(c, p, w * 0.5 + u * 0.12, floor + u * 0.14);
        furniture(c, p, d, floor);
        Film.develop(c, 3, 0.16);
    }

    private static void floor(Canvas c, Palette p, double y) {
        double u = c.unit();
        Color wood = Tone.mix(Tone.hex("B98556"), p.deep(), 0.22);
        c.box(
                0,
                y,
                c.width(),
                c.height() - y,
                Canvas.vertical(y, c.height(), Tone.darker(wood, 0.25), Tone.lighter(wood, 0.1)));
        for (int i = -8; i <= 8; i++) {
            var board = new Path2D.Double();
            board.moveTo(c.width() * 0.5 + i * u * 0.16, y);
            board.lineTo(c.width() * 0.5 + i * u * 0.3, c.height());
            c.line(board, Tone.fade(p.ink(), 0.2), u * 0.002);
        }
        c.box(0, y - u * 0.03, c.width(), u * 0.03, Tone.mix(p.paper(), p.soft(), 0.2));
        c.box(0, y - u * 0.003, c.width(), u * 0.006, Tone.fade(p.ink(), 0.3));
    }

    private static void window(Canvas c, Palette p, Dice d, Rectangle2D box) {
        double u = c.unit();
        Shape opening = d.chance(0.5) ? arch(box) : box;
        c.line(opening, p.paper(), u * 0.035);
        Picture view = d.pick(List.<Picture>of(Sea::open, Landscape::hills, Landscape::mountains, Lighthouse::coast));
        Poster.inset(c, opening, view, p, d);
        c.line(opening, p.paper(), u * 0.012);
        c.box(box.getCenterX() - u * 0.005, box.getY(), u * 0.01, box.getHeight(), p.paper());
        c.box(box.getX(), box.getY() + box.getHeight() * 0.45, box.getWidth(), u * 0.01, p.paper());
        c.box(box.getX() - u * 0.03, box.getMaxY(), box.getWidth() + u * 0.06, u * 0.022, Tone.lighter(p.paper(), 0.4));
        c.box(
                box.getX() - u * 0.03,
                box.getMaxY() + u * 0.022,
                box.getWidth() + u * 0.06,
                u * 0.012,
                Tone.fade(p.ink(), 0.18));
        var beam = new Path2D.Double();
        double foot = c.height() * 0.78;
        beam.moveTo(box.getX() + u * 0.2, foot);
        beam.lineTo(box.getMaxX() + u * 0.2, foot);
        beam.lineTo(box.getMaxX() + u * 0.42, foot + u * 0.16);
        beam.lineTo(box.getX() + u * 0.34, foot + u * 0.16);
        beam.closePath();
        c.fill(beam, Tone.fade(Tone.lighter(p.light(), 0.6), 0.22));
    }

    private static Shape arch(Rectangle2D box) {
        var arch = new Path2D.Double();
        arch.append(
                new Arc2D.Double(box.getX(), box.getY(), box.getWidth(), box.getWidth(), 180, -180, Arc2D.OPEN), false);
        arch.lineTo(box.getMaxX(), box.getMaxY());
        arch.lineTo(box.getX(), box.getMaxY());
        arch.closePath();
        return arch;
    }

    private static void frames(Canvas c, Palette p, Dice d, double x, double y) {
        double u = c.unit();
        int count = d.whole(1, 2);
        for (int i = 0; i < count; i++) {
            double size = u * (i == 1 ? 0.15 : 0.2);
            var frame = new Rectangle2D.Double(x + i * u * 0.24, y + (i % 2) * u * 0.05, size, size * 1.3);
            c.box(frame.getX() + u * 0.006, frame.getY() + u * 0.01, size, size * 1.3, Tone.fade(p.ink(), 0.25));
            c.fill(frame, Tone.hex("B98556"));
            var mat = new Rectangle2D.Double(
                    frame.getX() + u * 0.008, frame.getY() + u * 0.008, size - u * 0.016, size * 1.3 - u * 0.016);
            c.fill(mat, p.paper());
            var print = new Rectangle2D.Double(
                    mat.getX() + u * 0.014,
                    mat.getY() + u * 0.014,
                    mat.getWidth() - u * 0.028,
                    mat.getHeight() - u * 0.028);
            Poster.inset(
                    c, print, d.pick(List.<Picture>of(Pattern::quilt, Sea::swell, Flow::silk, Landscape::hills)), p, d);
        }
    }

    private static void rug(Canvas c, Palette p, double x, double y) {
        double u = c.unit();
        for (int i = 0; i < 4; i++) {
            double k = 1 - i * 0.22;
            Color tone = List.of(p.deep(), p.paper(), p.main(), p.accent()).get(i);
            c.fill(
                    new Ellipse2D.Double(x - u * 0.62 * k, y - u * 0.09 * k, u * 1.24 * k, u * 0.18 * k),
                    Tone.fade(tone, 0.92));
        }
    }

    private static void furniture(Canvas c, Palette p, Dice d, double floor) {
        double u = c.unit();
        double x = c.width() * 0.5;
        Color cloth = d.pick(List.of(p.deep(), p.accent(), p.main()));
        var chair = new Chair(cloth, d.pick(List.of(Chair.Kind.ARMCHAIR, Chair.Kind.ARMCHAIR, Chair.Kind.SHELL)));
        var lamp = new Lamp(
                d.pick(List.of(p.accent(), p.paper(), p.deep())), d.pick(List.of(Lamp.Kind.MUSHROOM, Lamp.Kind.GLOBE)));
        sideboard(c, x + u * 0.5, floor + u * 0.06);
        lamp.place(c, p, x + u * 0.4, floor - u * 0.155, u * 0.3);
        new Vase(d.pick(p.shapes()), d.whole(0, 3), true).place(c, p, x + u * 0.63, floor - u * 0.155, u * 0.24);
        chair.place(c, p, x - u * 0.08, floor + u * 0.15, u * 0.52);
        new Vase(p.main(), 1, true).place(c, p, x - u * 0.6, floor + u * 0.1, u * 0.5);
        if (d.chance(0.6)) {
            new Lamp(p.accent(), Lamp.Kind.PENDANT).draw(hung(c, x - u * 0.02, c.height() * 0.36, u * 0.26), p);
            c.pen().scale(1 / (u * 0.26), 1 / (u * 0.26));
            c.pen().translate(-(x - u * 0.02), -c.height() * 0.36);
        }
    }

    private static Canvas hung(Canvas c, double x, double y, double size) {
        c.pen().translate(x, y);
        c.pen().scale(size, size);
        return c;
    }

    private static void sideboard(Canvas c, double x, double foot) {
        double u = c.unit();
        Color wood = Tone.hex("9C6B42");
        c.pool(x, foot, u * 0.32, u * 0.03, Tone.fade(Color.BLACK, 0.4));
        c.box(x - u * 0.24, foot - u * 0.06, u * 0.014, u * 0.06, Tone.darker(wood, 0.4));
        c.box(x + u * 0.225, foot - u * 0.06, u * 0.014, u * 0.06, Tone.darker(wood, 0.4));
        var body =
                new RoundRectangle2D.Double(x - u * 0.28, foot - u * 0.215, u * 0.56, u * 0.16, u * 0.012, u * 0.012);
        c.fill(
                body,
                Canvas.vertical(foot - u * 0.215, foot - u * 0.05, Tone.lighter(wood, 0.12), Tone.darker(wood, 0.12)));
        c.box(x - u * 0.001, foot - u * 0.205, u * 0.003, u * 0.14, Tone.fade(Color.BLACK, 0.3));
        c.disc(x - u * 0.02, foot - u * 0.135, u * 0.007, Tone.hex("E2C08A"));
        c.disc(x + u * 0.022, foot - u * 0.135, u * 0.007, Tone.hex("E2C08A"));
    }
}
