package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;

/** A drinking bottle: steel with a band, or glass with water and a cork. */
record Bottle(Color colour, boolean glass) implements Product {
    private static final Profile STEEL =
            Profile.of("0.085,-0.9! 0.1,-0.86 0.175,-0.74 0.18,-0.6! 0.18,-0.03! 0.165,0!");
    private static final Profile GLASS =
            Profile.of("0.062,-0.93! 0.062,-0.76 0.105,-0.66 0.19,-0.5 0.19,-0.08 0.16,0!");

    @Override
    public double footprint() {
        return 0.18;
    }

    @Override
    public double closeness() {
        return 1.08;
    }

    @Override
    public void draw(Canvas c, Palette p) {
        if (glass) {
            glass(c, p);
        } else {
            steel(c, p);
        }
    }

    private void steel(Canvas c, Palette p) {
        c.fill(STEEL.shape(), Profile.round(0.18, colour));
        Color cap = Tone.mix(p.ink(), p.deep(), 0.3);
        c.fill(new RoundRectangle2D.Double(-0.09, -1.02, 0.18, 0.13, 0.04, 0.04), Profile.round(0.09, cap));
        c.fill(
                new RoundRectangle2D.Double(-0.095, -0.905, 0.19, 0.022, 0.01, 0.01),
                Profile.round(0.095, Tone.mix(p.soft(), Color.GRAY, 0.5)));
        Shape before = c.pen().getClip();
        c.pen().clip(STEEL.shape());
        c.box(-0.2, -0.11, 0.4, 0.012, Tone.fade(p.paper(), 0.65));
        c.box(-0.2, -0.085, 0.4, 0.085, Profile.round(0.18, p.accent()));
        c.box(-0.135, -0.7, 0.018, 0.56, Tone.fade(Color.WHITE, 0.45));
        c.pen().setClip(before);
        Color print = p.on(colour);
        Mark.sunrise(c, 0.012, -0.47, 0.058, print);
        Lettering.medium(0.025).centred(c, "LUMEN & TIDE", 0.012, -0.335, print);
    }

    private void glass(Canvas c, Palette p) {
        Shape body = GLASS.shape();
        c.fill(body, Tone.fade(Tone.lighter(colour, 0.5), 0.5));
        Shape before = c.pen().getClip();
        c.pen().clip(body);
        c.box(-0.2, -0.6, 0.4, 0.6, Tone.fade(colour, 0.5));
        c.box(-0.2, -0.6, 0.4, 0.012, Tone.fade(Tone.lighter(colour, 0.5), 0.9));
        c.fill(
                body,
                Canvas.across(
                        -0.19,
                        0.19,
                        Tone.fade(Tone.darker(colour, 0.5), 0.62),
                        Tone.fade(Color.WHITE, 0.12),
                        Tone.fade(Color.WHITE, 0.02),
                        Tone.fade(Color.WHITE, 0),
                        Tone.fade(Tone.darker(colour, 0.55), 0.6)));
        c.box(-0.14, -0.9, 0.022, 0.86, Tone.fade(Color.WHITE, 0.5));
        c.box(0.128, -0.62, 0.012, 0.52, Tone.fade(Color.WHITE, 0.35));
        c.pen().setClip(before);
        c.fill(
                new RoundRectangle2D.Double(-0.055, -1.01, 0.11, 0.1, 0.025, 0.025),
                Profile.round(0.055, Tone.hex("C79A6B")));
        c.fill(
                new RoundRectangle2D.Double(-0.07, -0.94, 0.14, 0.028, 0.02, 0.02),
                Profile.round(0.07, Tone.lighter(colour, 0.45)));
        c.fill(new RoundRectangle2D.Double(-0.112, -0.42, 0.224, 0.26, 0.012, 0.012), Profile.round(0.14, p.paper()));
        Mark.sunrise(c, 0, -0.335, 0.04, p.ink());
        Lettering.medium(0.019).centred(c, "TIDE WATER", 0, -0.235, p.ink());
        c.box(-0.06, -0.205, 0.12, 0.004, Tone.fade(p.accent(), 0.9));
    }
}
