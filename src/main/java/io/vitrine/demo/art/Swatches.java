package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Colour cards: one palette with its names and values, or the whole brand at a glance. */
final class Swatches {
    private static final List<String> ROLES = List.of("INK", "DEEP", "MAIN", "SOFT", "PAPER", "ACCENT");

    private Swatches() {}

    /** One family as a fan of tall chips. */
    static void card(Canvas c, Palette p, Dice d) {
        c.ground(Tone.mix(p.paper(), Color.WHITE, 0.55));
        double u = c.unit();
        double pad = u * 0.06;
        double top = pad + u * 0.13;
        double width = (c.width() - pad * 2) / p.all().size();
        Lettering.bold(u * 0.062).left(c, p.name(), pad, pad + u * 0.07, p.ink());
        Lettering.caption(u * 0.017).right(c, "COLOURS 2026", c.width() - pad, pad + u * 0.07, p.deep());
        for (int i = 0; i < p.all().size(); i++) {
            Color colour = p.all().get(i);
            double x = pad + i * width;
            var chip = new RoundRectangle2D.Double(
                    x + u * 0.006, top, width - u * 0.012, c.height() - top - pad, u * 0.02, u * 0.02);
            c.fill(chip, colour);
            Color ink = p.on(colour);
            Lettering.caption(u * 0.014).left(c, ROLES.get(i), x + u * 0.03, top + u * 0.05, ink);
            Lettering.medium(u * 0.021)
                    .fitting(Tone.hex(colour), width - u * 0.06)
                    .left(c, Tone.hex(colour), x + u * 0.03, c.height() - pad - u * 0.035, ink);
        }
        if (d.chance(0.5)) {
            Mark.sunrise(c, c.width() - pad - width / 2, c.height() * 0.55, width * 0.24, p.on(p.accent()));
        }
    }

    /** All families as rows of chips. */
    static void board(Canvas c, Palette p, Dice d) {
        c.ground(Tone.mix(p.paper(), Color.WHITE, 0.4));
        double pad = c.unit() * 0.05;
        int rows = Palette.ALL.size();
        double height = (c.height() - pad * 2) / rows;
        double label = c.width() * 0.16;
        for (int row = 0; row < rows; row++) {
            Palette family = Palette.ALL.get(row);
            double y = pad + row * height;
            Lettering.medium(height * 0.24).left(c, family.name(), pad, y + height * 0.58, p.ink());
            double width = (c.width() - pad * 2 - label) / family.all().size();
            for (int i = 0; i < family.all().size(); i++) {
                var chip = new RoundRectangle2D.Double(
                        pad + label + i * width,
                        y + height * 0.06,
                        width - height * 0.12,
                        height * 0.88,
                        height * 0.4,
                        height * 0.4);
                c.fill(chip, family.all().get(i));
            }
        }
    }

    /** The typeface in its cuts. */
    static void type(Canvas c, Palette p, Dice d) {
        Color ground = d.pick(List.of(p.paper(), p.ink(), p.main(), p.accent()));
        c.ground(ground);
        Color ink = p.on(ground);
        double u = c.unit();
        double pad = u * 0.08;
        double room = c.width() - pad * 2;
        Lettering.caption(u * 0.018).left(c, "TIDE SANS", pad, pad + u * 0.02, ink);
        new Lettering(u * 0.34, d.between(0.08, 0.24), 0.06)
                .left(c, d.pick(List.of("Aa", "Rg", "Qo", "Lt")), pad, u * 0.56, ink);
        String[] lines = {"ABCDEFGHIJKLM", "NOPQRSTUVWXYZ", "abcdefghijklm", "nopqrstuvwxyz", "0123456789 &!?"};
        double y = c.height() - pad - u * 0.02;
        for (int i = lines.length - 1; i >= 0; i--) {
            Lettering.medium(u * 0.034).fitting(lines[i], room).left(c, lines[i], pad, y, Tone.mix(ink, ground, 0.12));
            y -= u * 0.068;
        }
    }
}
