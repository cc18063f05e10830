package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** The brand's lighthouse on its headland, by day and by night. */
final class Lighthouse {
    private Lighthouse() {}

    /** A headland with the lighthouse; by night its beam sweeps the sky. */
    static void coast(Canvas c, Palette p, Dice d) {
        double horizon = d.between(0.6, 0.68);
        boolean night = d.chance(0.5);
        Sky.Sun sun;
        if (night) {
            Sky.night(c, p, d, horizon);
            sun = new Sky.Sun(d.between(0.3, 0.5) * c.width(), horizon * c.height(), p.light());
        } else {
            sun = Sky.day(c, d.chance(0.5) ? p.companion() : p, d, horizon);
        }
        Sea.water(c, p, d, horizon, sun);
        headland(c, p, d, horizon, night);
        Film.develop(c, 3, 0.16);
    }

    private static void headland(Canvas c, Palette p, Dice d, double horizon, boolean night) {
        double side = d.chance(0.5) ? 0.72 : 0.26;
        double footX = side * c.width();
        double size = c.unit() * d.between(0.3, 0.38);
        double footY = (horizon - 0.035) * c.height();
        var noise = new Noise(d);
        var rock = new Path2D.Double();
        rock.moveTo(-4, c.height() + 4);
        for (int x = -4; x <= c.width() + 4; x += 5) {
            double off = (x - footX) / c.unit() * (side > 0.5 ? -1 : 1);
            double cliff = 1 / (1 + Math.exp(-(off - 0.36) * 15));
            double fall = 0.4 * c.height() * cliff - 0.05 * c.height() * Math.clamp(-off - 0.05, 0, 1);
            double rough = noise.cloud(x / c.unit() * 4, 3, 5) * c.unit() * 0.075 * Math.min(1, Math.abs(off) * 4);
            rock.lineTo(x, footY + fall + rough);
        }
        rock.lineTo(c.width() + 4, c.height() + 4);
        rock.closePath();
        if (night) {
            beams(c, p, footX, footY - size * 0.9, side < 0.5 ? 1 : -1);
        }
        c.fill(rock, Canvas.vertical(footY, c.height(), Tone.mix(p.ink(), p.deep(), 0.35), Tone.darker(p.ink(), 0.5)));
        AffineTransform before = c.pen().getTransform();
        c.pen().translate(footX, footY + size * 0.015);
        c.pen().scale(size, size);
        tower(c, p, night);
        c.pen().setTransform(before);
    }

    private static void beams(Canvas c, Palette p, double x, double y, int way) {
        Color light = Tone.lighter(p.light(), 0.5);
        for (int i = 0; i < 3; i++) {
            double half = 0.025 + i * 0.022;
            double reach = c.width() * 1.2;
            var beam = new Path2D.Double();
            beam.moveTo(x, y);
            beam.lineTo(x + way * reach, y - reach * (0.16 + half));
            beam.lineTo(x + way * reach, y - reach * (0.16 - half));
            beam.closePath();
            c.fill(
                    beam,
                    Canvas.across(
                            way > 0 ? x : x - reach,
                            way > 0 ? x + reach : x,
                            Tone.fade(light, way > 0 ? 0.3 : 0),
                            Tone.fade(light, way > 0 ? 0 : 0.3)));
        }
    }

    private static void tower(Canvas c, Palette p, boolean night) {
        var body = new Path2D.Double();
        body.moveTo(-0.1, 0.02);
        body.lineTo(-0.062, -0.82);
        body.lineTo(0.062, -0.82);
        body.lineTo(0.1, 0.02);
        body.closePath();
        Color white = night ? Tone.mix(p.soft(), p.deep(), 0.35) : p.paper();
        Color shade = Tone.mix(white, p.ink(), 0.55);
        c.fill(body, Canvas.across(-0.1, 0.1, white, white, shade));
        var clip = c.pen().getClip();
        c.pen().clip(body);
        Color band = night ? Tone.mix(p.accent(), p.ink(), 0.5) : p.accent();
        for (int i = 0; i < 3; i++) {
            c.box(
                    -0.2,
                    -0.72 + i * 0.27,
                    0.4,
                    0.13,
                    Canvas.across(-0.1, 0.1, band, band, Tone.mix(band, p.ink(), 0.55)));
        }
        c.pen().setClip(clip);
        c.box(-0.09, -0.85, 0.18, 0.03, p.ink());
        c.box(-0.05, -0.96, 0.1, 0.11, Tone.lighter(p.light(), 0.65));
        var roof = new Path2D.Double();
        roof.moveTo(-0.065, -0.955);
        roof.quadTo(0, -1.09, 0.065, -0.955);
        roof.closePath();
        c.fill(roof, p.ink());
        c.glow(0, -0.9, night ? 0.5 : 0.16, Tone.fade(Tone.lighter(p.light(), 0.5), night ? 0.85 : 0.5));
    }
}
