package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Studio sets for product shots. Each paints its set and says where the product stands. */
enum Backdrop {
    /** A seamless sweep of paper. */
    SWEEP {
        @Override
        Stand build(Canvas c, Palette p, Dice d) {
            Color wall = ground(p, d);
            c.ground(List.of(
                    Tone.mix(wall, p.soft(), 0.25), wall, Tone.lighter(wall, 0.25), Tone.mix(wall, p.soft(), 0.3)));
            c.glow(c.width() * 0.5, c.height() * 0.42, c.unit() * 0.7, Tone.fade(Color.WHITE, 0.55));
            return new Stand(c.width() * 0.5, c.height() * 0.79, c.unit() * 0.62);
        }
    },
    /** A wall with a great disc behind the product. */
    DISC {
        @Override
        Stand build(Canvas c, Palette p, Dice d) {
            Color wall = ground(p, d);
            Color disc = d.pick(List.of(p.main(), p.accent(), p.soft()));
            floor(c, wall, 0.72);
            double r = c.unit() * 0.34;
            c.disc(
                    c.width() * 0.5,
                    c.height() * 0.46,
                    r,
                    Canvas.vertical(c.height() * 0.46 - r, c.height() * 0.46 + r, Tone.lighter(disc, 0.12), disc));
            return new Stand(c.width() * 0.5, c.height() * 0.83, c.unit() * 0.6);
        }
    },
    /** A round plinth before an arch. */
    ARCH {
        @Override
        Stand build(Canvas c, Palette p, Dice d) {
            Color wall = ground(p, d);
            floor(c, wall, 0.76);
            Color niche = d.chance(0.5) ? p.main() : p.accent();
            double half = c.unit() * 0.3;
            double top = c.height() * 0.16;
            double foot = c.height() * 0.76;
            double x = c.width() * 0.5;
            var arch = new Path2D.Double();
            arch.append(new Arc2D.Double(x - half, top, half * 2, half * 2, 180, -180, Arc2D.OPEN), false);
            arch.lineTo(x + half, foot);
            arch.lineTo(x - half, foot);
            arch.closePath();
            c.fill(arch, Canvas.across(x - half, x + half, Tone.darker(niche, 0.3), niche, Tone.lighter(niche, 0.12)));
            return plinth(c, Tone.mix(wall, p.soft(), 0.45), c.height() * 0.76, c.unit() * 0.34);
        }
    },
    /** Blocks and a ball in the brand's colours. */
    BLOCKS {
        @Override
        Stand build(Canvas c, Palette p, Dice d) {
            Color wall = Tone.mix(p.soft(), p.paper(), 0.4);
            floor(c, wall, 0.7);
            double u = c.unit();
            double x = c.width() * 0.5;
            double y = c.height() * 0.74;
            int way = d.sign();
            block(c, x + way * u * 0.27, y, u * 0.24, u * d.between(0.4, 0.52), p.main());
            block(c, x + way * u * 0.45, y + u * 0.03, u * 0.15, u * 0.22, p.accent());
            double ball = u * 0.075;
            c.pool(x - way * u * 0.41, y + u * 0.07, ball * 1.4, ball * 0.3, Tone.fade(p.ink(), 0.4));
            c.disc(
                    x - way * u * 0.41,
                    y,
                    ball,
                    Canvas.across(
                            x - way * u * 0.41 - ball,
                            x - way * u * 0.41 + ball,
                            Tone.lighter(p.accent(), 0.35),
                            p.accent(),
                            Tone.darker(p.accent(), 0.4)));
            return plinth(c, Tone.mix(p.paper(), wall, 0.3), c.height() * 0.78, u * 0.32);
        }
    },
    /** Window light falling over a plain wall. */
    WINDOW {
        @Override
        Stand build(Canvas c, Palette p, Dice d) {
            Color wall = d.chance(0.5) ? Tone.mix(p.soft(), p.main(), 0.15) : Tone.mix(p.paper(), p.soft(), 0.5);
            floor(c, wall, 0.74);
            double u = c.unit();
            double left = c.width() * 0.5 - u * d.between(0.5, 0.62);
            double lean = d.between(0.14, 0.3);
            for (int i = 0; i < 6; i++) {
                double x = left + (i % 2) * u * 0.3;
                int row = i / 2;
                double y = c.height() * 0.07 + row * u * 0.235 + u * 0.14 - (x - left) * lean;
                var pane = new Path2D.Double();
                pane.moveTo(x, y);
                pane.lineTo(x + u * 0.285, y - u * 0.285 * lean);
                pane.lineTo(x + u * 0.285, y + u * (0.22 - 0.285 * lean));
                pane.lineTo(x, y + u * 0.22);
                pane.closePath();
                c.fill(pane, Tone.fade(Tone.lighter(p.light(), 0.75), 0.3));
            }
            return new Stand(c.width() * 0.5, c.height() * 0.84, c.unit() * 0.62);
        }
    };

    /** Builds the set over the whole canvas. */
    abstract Stand build(Canvas c, Palette p, Dice d);

    private static Color ground(Palette p, Dice d) {
        return d.pick(List.of(p.paper(), Tone.mix(p.paper(), p.soft(), 0.55), p.soft()));
    }

    private static void floor(Canvas c, Color wall, double line) {
        c.ground(List.of(Tone.lighter(wall, 0.18), wall));
        double y = line * c.height();
        c.box(
                0,
                y,
                c.width(),
                c.height() - y,
                Canvas.vertical(y, c.height(), Tone.darker(wall, 0.14), Tone.lighter(wall, 0.1)));
        c.box(
                0,
                y - c.unit() * 0.05,
                c.width(),
                c.unit() * 0.05,
                Canvas.vertical(y - c.unit() * 0.05, y, Tone.fade(wall, 0), Tone.fade(Tone.darker(wall, 0.3), 0.35)));
    }

    private static void block(Canvas c, double x, double y, double width, double height, Color colour) {
        c.pool(x + width * 0.15, y, width * 0.8, width * 0.12, Tone.fade(Tone.darker(colour, 0.8), 0.35));
        var shape = new RoundRectangle2D.Double(x - width / 2, y - height, width, height, width * 0.03, width * 0.03);
        c.fill(
                shape,
                Canvas.across(
                        x - width / 2, x + width / 2, Tone.lighter(colour, 0.15), colour, Tone.darker(colour, 0.25)));
    }

    private static Stand plinth(Canvas c, Color colour, double top, double half) {
        double x = c.width() * 0.5;
        double flat = half * 0.16;
        double deep = half * 0.34;
        c.pool(
                x + half * 0.1,
                top + deep + flat * 0.3,
                half * 1.35,
                flat * 1.8,
                Tone.fade(Tone.darker(colour, 0.8), 0.45));
        Color shade = Tone.darker(colour, 0.32);
        var side = Canvas.across(x - half, x + half, Tone.darker(colour, 0.1), Tone.lighter(colour, 0.2), shade);
        c.fill(new Ellipse2D.Double(x - half, top + deep - flat, half * 2, flat * 2), side);
        c.fill(new Rectangle2D.Double(x - half, top, half * 2, deep), side);
        c.fill(new Ellipse2D.Double(x - half, top - flat, half * 2, flat * 2), Tone.lighter(colour, 0.35));
        return new Stand(x, top + flat * 0.2, c.unit() * 0.5);
    }

    /** The point on the ground where a product stands, and how large it may be. */
    record Stand(double x, double y, double size) {}
}
