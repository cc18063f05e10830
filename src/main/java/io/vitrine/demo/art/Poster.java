package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Printed posters: a strong form, a headline, a small line. All upright or square. */
final class Poster {
    private Poster() {}

    /** A low sun, cut into stripes by its own reflection. */
    static void sun(Canvas c, Palette p, Dice d) {
        boolean dark = d.chance(0.5);
        Color ground = dark ? p.ink() : p.paper();
        c.ground(ground);
        double u = c.unit();
        double x = c.width() * 0.5;
        double y = c.height() * 0.42;
        double r = u * 0.36;
        Color light = dark ? p.accent() : p.main();
        c.disc(x, y, r, Canvas.vertical(y - r, y + r, light, Tone.mix(light, dark ? p.main() : p.accent(), 0.8)));
        for (int i = 0; i < 7; i++) {
            double gap = r * (0.025 + 0.022 * i);
            c.box(x - r * 1.1, y + r * (0.08 + i * 0.135), r * 2.2, gap, ground);
        }
        print(c, d, p.on(ground), Tone.mix(p.on(ground), ground, 0.35));
    }

    /** Tiles of the brand quilt above, the headline on plain ground below. */
    static void tiles(Canvas c, Palette p, Dice d) {
        Color ground = d.chance(0.5) ? p.paper() : p.ink();
        c.ground(ground);
        double margin = c.unit() * 0.07;
        int columns = d.whole(3, 5);
        double cell = (c.width() - margin * 2) / columns;
        int rows = (int) ((c.height() * 0.72 - margin) / cell);
        for (int i = 0; i < rows * columns; i++) {
            double x = margin + i % columns * cell;
            int row = i / columns;
            double y = margin * 1.7 + row * cell;
            Pattern.tile(c, p, d, new Rectangle2D.Double(x, y, cell, cell));
        }
        print(c, d, p.on(ground), Tone.mix(p.on(ground), ground, 0.35));
    }

    /** Rings running out from a point beyond the edge. */
    static void rings(Canvas c, Palette p, Dice d) {
        Color ground = d.pick(List.of(p.deep(), p.paper(), p.main()));
        c.ground(ground);
        double x = c.width() * (d.chance(0.5) ? 0.12 : 0.88);
        double y = c.height() * d.between(0.16, 0.4);
        List<Color> tones = List.of(p.accent(), p.soft(), p.main(), p.paper(), p.deep());
        int count = d.whole(7, 10);
        c.pen().clipRect(0, 0, c.width(), (int) (c.height() * 0.76));
        for (int i = count; i > 0; i--) {
            Color tone = tones.get(i % tones.size());
            double r = c.unit() * 0.085 * i;
            c.disc(x, y, r, tone.equals(ground) ? p.ink() : tone);
            c.disc(x, y, r - c.unit() * 0.028, ground);
        }
        c.disc(x, y, c.unit() * 0.06, p.accent());
        c.pen().setClip(0, 0, c.width(), c.height());
        print(c, d, p.on(ground), Tone.mix(p.on(ground), ground, 0.3));
    }

    /** Discs of coloured glass laid over each other. */
    static void glass(Canvas c, Palette p, Dice d) {
        c.ground(p.paper());
        double r = c.unit() * d.between(0.2, 0.28);
        for (int i = 0; i < 5; i++) {
            Color tone = d.pick(p.shapes());
            double x = c.width() * (0.5 + d.bell() * 0.24);
            double y = c.height() * (0.38 + d.bell() * 0.17);
            Shape shape = i % 3 == 2
                    ? new Rectangle2D.Double(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8)
                    : new Ellipse2D.Double(x - r, y - r, r * 2, r * 2);
            c.fill(
                    shape,
                    Canvas.vertical(y - r, y + r, Tone.fade(tone, 0.82), Tone.fade(Tone.lighter(tone, 0.25), 0.62)));
        }
        print(c, d, p.ink(), p.deep());
    }

    /** A painted view in an arched frame, like an old travel poster. */
    static void view(Canvas c, Palette p, Dice d) {
        Color ground = d.chance(0.6) ? p.paper() : p.ink();
        c.ground(ground);
        double margin = c.unit() * 0.08;
        double half = c.width() / 2.0 - margin;
        double top = margin * 1.75;
        double bottom = c.height() * 0.755;
        var frame = new Path2D.Double();
        frame.append(new Arc2D.Double(margin, top, half * 2, half * 1.5, 180, -180, Arc2D.OPEN), false);
        frame.lineTo(c.width() - margin, bottom);
        frame.lineTo(margin, bottom);
        frame.closePath();
        Picture motif = d.pick(List.<Picture>of(
                Landscape::hills,
                Landscape::mountains,
                Landscape::lake,
                Lighthouse::coast,
                Sea::open,
                Landscape::night,
                Skyline::dusk));
        inset(c, frame, motif, p, d);
        c.line(frame, p.on(ground), c.unit() * 0.004);
        print(c, d, p.on(ground), Tone.mix(p.on(ground), ground, 0.3));
    }

    /** Paints a motif into a part of the canvas. */
    static void inset(Canvas c, Shape frame, Picture motif, Palette p, Dice d) {
        Rectangle2D box = frame.getBounds2D();
        try (Canvas part = Canvas.opaque((int) Math.ceil(box.getWidth()), (int) Math.ceil(box.getHeight()))) {
            motif.paint(part, p, d);
            Shape clip = c.pen().getClip();
            c.pen().clip(frame);
            c.pen().drawImage(part.image(), (int) box.getX(), (int) box.getY(), null);
            c.pen().setClip(clip);
        }
    }

    /** One great word set upright, half hidden by a disc. */
    static void word(Canvas c, Palette p, Dice d) {
        Color ground = d.pick(List.of(p.accent(), p.main(), p.soft(), p.ink()));
        c.ground(ground);
        String word = d.pick(List.of("LUMEN", "TIDE", "SALT", "GLOW", "SHORE", "WAVE"));
        var before = c.pen().getTransform();
        c.pen().translate(c.width() * 0.72, c.height() * 0.72);
        c.pen().rotate(-Math.PI / 2);
        var letters = new Lettering(c.width() * 0.5, 0.2, 0.04).fitting(word, c.height() * 0.6);
        letters.left(c, word, 0, 0, p.on(ground));
        c.pen().setTransform(before);
        Color disc = ground.equals(p.accent()) ? p.deep() : p.accent();
        c.disc(
                c.width() * d.between(0.3, 0.7),
                c.height() * d.between(0.25, 0.55),
                c.unit() * d.between(0.15, 0.22),
                Tone.fade(disc, 0.94));
        print(c, d, p.on(ground), p.on(ground));
    }

    /** Headline and small print in the lower quarter, the brand on top. */
    private static void print(Canvas c, Dice d, Color ink, Color quiet) {
        double margin = c.unit() * 0.07;
        double room = c.width() - margin * 2;
        double small = c.unit() * 0.0145;
        String headline = d.pick(Words.HEADLINES);
        Lettering letters = Lettering.bold(c.unit() * 0.085).fitting(headline, room);
        letters.left(c, headline, margin, c.height() * 0.885, ink);
        Lettering caption = Lettering.caption(small);
        caption.left(c, "LUMEN & TIDE", margin, margin + small * 0.4, ink);
        caption.right(
                c,
                d.pick(List.of("SPRING 2026", "N. 04", "LISBOA", "EDITION 11", "SUMMER 2026")),
                c.width() - margin,
                margin + small * 0.4,
                quiet);
        c.box(margin, c.height() * 0.915, room, c.unit() * 0.0025, quiet);
        caption.left(c, Words.CLAIM, margin, c.height() * 0.915 + small * 2.6, quiet);
        Film.develop(c, 3, 0.06);
    }
}
