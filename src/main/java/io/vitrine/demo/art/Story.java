package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Pictures for social channels: a motif with a headline over it, a quotation, a product with its price. */
final class Story {
    private Story() {}

    /** Lays mark, headline and a button over any motif. */
    static Picture over(Picture motif) {
        return (c, p, d) -> {
            motif.paint(c, p, d);
            double u = c.unit();
            double h = c.height();
            c.box(
                    0,
                    h * 0.55,
                    c.width(),
                    h * 0.45,
                    Canvas.vertical(h * 0.55, h, Tone.fade(p.ink(), 0), Tone.fade(p.ink(), 0.82)));
            c.box(
                    0,
                    0,
                    c.width(),
                    h * 0.16,
                    Canvas.vertical(0, h * 0.16, Tone.fade(p.ink(), 0.45), Tone.fade(p.ink(), 0)));
            Color white = Tone.mix(p.paper(), Color.WHITE, 0.5);
            Mark.sunrise(c, u * 0.12, u * 0.13, u * 0.045, white);
            Lettering.medium(u * 0.028).left(c, Words.BRAND, u * 0.195, u * 0.145, white);
            headline(c, d.pick(Words.HEADLINES), white);
            var button = new RoundRectangle2D.Double(u * 0.08, h - u * 0.2, u * 0.34, u * 0.085, u * 0.085, u * 0.085);
            c.fill(button, p.accent());
            Lettering.medium(u * 0.022)
                    .centred(c, "DISCOVER", button.getCenterX(), button.getCenterY() + u * 0.011, p.on(p.accent()));
        };
    }

    private static void headline(Canvas c, String text, Color colour) {
        double u = c.unit();
        String[] words = text.split(" ");
        int half = (words.length + 1) / 2;
        String first = String.join(" ", List.of(words).subList(0, half));
        String second = String.join(" ", List.of(words).subList(half, words.length));
        Lettering letters = Lettering.bold(u * 0.088);
        letters = letters.fitting(first, u * 0.84).cap()
                        < letters.fitting(second, u * 0.84).cap()
                ? letters.fitting(first, u * 0.84)
                : letters.fitting(second, u * 0.84);
        double base = c.height() - u * 0.29;
        letters.left(c, first, u * 0.08, base - letters.cap() * 1.5, colour);
        letters.left(c, second, u * 0.08, base, colour);
    }

    /** A sentence on plain ground with a wave below. */
    static void quote(Canvas c, Palette p, Dice d) {
        Color ground = d.pick(List.of(p.main(), p.deep(), p.paper(), p.soft(), p.accent()));
        c.ground(ground);
        Color ink = p.on(ground);
        double u = c.unit();
        String[] words = d.pick(Words.QUOTES).split(" ", -1);
        Lettering letters = Lettering.medium(u * 0.066);
        var line = new StringBuilder();
        double y = u * 0.3;
        for (String word : words) {
            if (letters.width(line + " " + word) > u * 0.8) {
                letters.left(c, line.toString(), u * 0.09, y, ink);
                y += u * 0.125;
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        letters.left(c, line.toString(), u * 0.09, y, ink);
        for (int i = 0; i < 4; i++) {
            c.line(
                    wave(c, c.height() - u * (0.08 + i * 0.045)),
                    Tone.mix(i % 2 == 0 ? p.accent() : ink, ground, i * 0.2),
                    u * 0.012);
        }
        Mark.sunrise(c, u * 0.125, u * 0.13, u * 0.048, ink);
    }

    private static Path2D wave(Canvas c, double y) {
        double step = c.unit() / 9;
        var wave = new Path2D.Double();
        wave.moveTo(-step, y);
        int bend = 1;
        for (double x = -step; x < c.width() + step; x += step) {
            bend = -bend;
            wave.curveTo(x + step * 0.35, y + bend * step * 0.2, x + step * 0.65, y + bend * step * 0.2, x + step, y);
        }
        return wave;
    }

    /** The product with name and price in a clean frame. */
    static Picture offer(Product product, String name, String price) {
        return (c, p, d) -> {
            Color ground = d.pick(List.of(p.soft(), p.paper(), Tone.mix(p.accent(), p.paper(), 0.55)));
            c.ground(List.of(Tone.lighter(ground, 0.2), ground));
            double u = c.unit();
            c.disc(c.width() * 0.5, c.height() * 0.45, u * 0.33, Tone.mix(p.main(), ground, 0.15));
            product.place(c, p, c.width() * 0.5, c.height() * 0.73, u * 0.52 * product.closeness());
            Lettering.bold(u * 0.046).left(c, name, u * 0.07, c.height() - u * 0.115, p.ink());
            Lettering.caption(u * 0.018).left(c, "LUMEN & TIDE", u * 0.07, c.height() - u * 0.065, p.deep());
            var tag = new Rectangle2D.Double(c.width() - u * 0.27, c.height() - u * 0.175, u * 0.2, u * 0.11);
            c.fill(tag, p.ink());
            Lettering.medium(u * 0.036)
                    .fitting(price, u * 0.16)
                    .centred(c, price, tag.getCenterX(), tag.getCenterY() + u * 0.018, p.paper());
            Film.develop(c, 2, 0.06);
        };
    }
}
