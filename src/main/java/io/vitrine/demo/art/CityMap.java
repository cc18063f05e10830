package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Invented town plans: blocks between streets, a river, parks, and where the shop is. */
final class CityMap {
    private CityMap() {}

    /** The plan of a place, which is named in the corner. */
    static Picture of(String place) {
        return (c, p, d) -> plan(c, p, d, place);
    }

    private static void plan(Canvas c, Palette p, Dice d, String place) {
        boolean dark = d.chance(0.35);
        Color street = dark ? Tone.mix(p.deep(), p.ink(), 0.45) : Color.WHITE;
        Color block = dark ? p.ink() : Tone.mix(p.paper(), p.soft(), 0.3);
        c.ground(street);
        var noise = new Noise(d);
        AffineTransform before = c.pen().getTransform();
        c.pen().translate(c.width() / 2.0, c.height() / 2.0);
        c.pen().rotate(d.between(-0.5, 0.5));
        double reach = Math.hypot(c.width(), c.height()) / 2;
        Color green = Tone.mix(Palette.KELP.soft(), block, dark ? 0.72 : 0.35);
        blocks(
                c,
                d,
                noise,
                reach,
                List.of(block, Tone.mix(block, street, 0.25), Tone.mix(block, p.soft(), 0.25), green));
        c.pen().setTransform(before);
        Color water =
                dark ? Tone.mix(Palette.TIDE.main(), p.ink(), 0.25) : Tone.mix(Palette.FROST.main(), p.paper(), 0.3);
        Path2D river = river(c, d);
        c.line(river, street, c.unit() * 0.15);
        c.line(river, water, c.unit() * 0.13);
        avenues(c, d, street, Tone.mix(p.accent(), street, 0.35));
        pins(c, p, d);
        caption(c, p, place, dark);
    }

    private static void blocks(Canvas c, Dice d, Noise noise, double reach, List<Color> tones) {
        double lane = c.unit() * 0.007;
        double y = -reach;
        while (y < reach) {
            double height = c.unit() * d.between(0.045, 0.1);
            double x = -reach;
            while (x < reach) {
                double width = c.unit() * d.between(0.05, 0.14);
                boolean park = noise.at(x / c.unit() * 2.2, y / c.unit() * 2.2) > 0.42;
                var block = new RoundRectangle2D.Double(x, y, width - lane, height - lane, lane, lane);
                c.fill(block, park ? tones.get(3) : tones.get(d.whole(0, 2)));
                if (!park && d.chance(0.5)) {
                    c.box(x + width * d.between(0.3, 0.6), y, lane * 0.35, height - lane, tones.get(1));
                }
                x += width;
            }
            y += height;
        }
    }

    private static Path2D river(Canvas c, Dice d) {
        var river = new Path2D.Double();
        double w = c.width();
        double h = c.height();
        double y = d.between(0.25, 0.75);
        river.moveTo(-w * 0.1, h * y);
        river.curveTo(
                w * 0.25,
                h * (y + d.bell() * 0.4),
                w * 0.35,
                h * (y + d.bell() * 0.4),
                w * 0.55,
                h * (y + d.bell() * 0.15));
        river.quadTo(w * 0.85, h * d.between(0.2, 0.8), w * 1.1, h * d.between(0.1, 0.9));
        return river;
    }

    private static void avenues(Canvas c, Dice d, Color street, Color main) {
        for (int i = 0; i < 4; i++) {
            boolean across = i % 2 == 0;
            double a = d.between(0.1, 0.9);
            double b = d.between(0.1, 0.9);
            Line2D line = across
                    ? new Line2D.Double(-20, a * c.height(), c.width() + 20, b * c.height())
                    : new Line2D.Double(a * c.width(), -20, b * c.width(), c.height() + 20);
            c.line(line, street, c.unit() * 0.026);
            c.line(line, i < 2 ? main : street, c.unit() * 0.016);
        }
    }

    private static void pins(Canvas c, Palette p, Dice d) {
        int count = d.whole(1, 4);
        for (int i = 0; i < count; i++) {
            double x = d.between(0.2, 0.8) * c.width();
            double y = d.between(0.25, 0.7) * c.height();
            double r = c.unit() * (i == 0 ? 0.042 : 0.024);
            c.pool(x, y, r * 0.9, r * 0.35, Tone.fade(p.ink(), 0.6));
            c.fill(pin(x, y, r), p.accent());
            c.disc(x, y - r * 1.75, r * 0.62, p.paper());
            Mark.sunrise(c, x, y - r * 1.74, r * 0.42, p.ink());
        }
    }

    private static Shape pin(double x, double y, double r) {
        var pin = new Path2D.Double();
        pin.moveTo(x, y);
        pin.curveTo(x - r * 0.4, y - r * 0.7, x - r, y - r * 1.1, x - r, y - r * 1.75);
        pin.curveTo(x - r, y - r * 3.08, x + r, y - r * 3.08, x + r, y - r * 1.75);
        pin.curveTo(x + r, y - r * 1.1, x + r * 0.4, y - r * 0.7, x, y);
        pin.closePath();
        return pin;
    }

    private static void caption(Canvas c, Palette p, String place, boolean dark) {
        var letters = Lettering.caption(c.unit() * 0.028);
        double pad = c.unit() * 0.035;
        double width = letters.width(place) + pad * 2;
        var plate = new Rectangle2D.Double(c.unit() * 0.05, c.height() - c.unit() * 0.145, width, c.unit() * 0.095);
        Color ground = dark ? p.paper() : p.ink();
        c.fill(plate, ground);
        letters.left(c, place, plate.getX() + pad, plate.getCenterY() + c.unit() * 0.014, p.on(ground));
    }
}
