package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** People as cut paper: a few calm shapes, half in light and half in shade. Drawn in a unit around the chin. */
final class Portrait {
    private static final List<Color> SKIN = List.of(
            Tone.hex("F2C9A8"),
            Tone.hex("E3A983"),
            Tone.hex("C88560"),
            Tone.hex("A5694A"),
            Tone.hex("7A4A33"),
            Tone.hex("F6D7BF"));

    private final Canvas c;
    private final Palette p;
    private final Dice d;
    private final Color skin;
    private final Hair hair;

    private Portrait(Canvas c, Palette p, Dice d) {
        this.c = c;
        this.p = p;
        this.d = d;
        this.skin = d.pick(SKIN);
        this.hair = Hair.any(d);
    }

    static void person(Canvas c, Palette p, Dice d) {
        Color ground = d.pick(List.of(p.soft(), p.paper(), p.main(), Tone.mix(p.accent(), p.paper(), 0.35)));
        c.ground(List.of(Tone.lighter(ground, 0.12), ground));
        double u = c.unit();
        Color disc = ground.equals(p.main()) ? p.soft() : d.chance(0.5) ? p.accent() : p.main();
        c.disc(c.width() * 0.5 + d.bell() * u * 0.08, c.height() * 0.5 - u * 0.08, u * 0.37, disc);
        AffineTransform before = c.pen().getTransform();
        c.pen().translate(c.width() * 0.5, c.height() * 0.5);
        c.pen().scale(u * d.sign(), u);
        new Portrait(c, p, d).paint();
        c.pen().setTransform(before);
        Film.develop(c, 3, 0.08);
    }

    private void paint() {
        hair.behind(c);
        shoulders();
        neck();
        head();
        face();
        hair.before(c);
        if (d.chance(0.45)) {
            c.disc(-0.172, 0.03, 0.02, p.accent());
        }
        if (d.chance(0.28)) {
            glasses();
        }
    }

    private void shoulders() {
        var body = new Path2D.Double();
        body.moveTo(-0.44, 0.9);
        body.curveTo(-0.44, 0.42, -0.4, 0.33, -0.12, 0.27);
        body.lineTo(0.12, 0.27);
        body.curveTo(0.4, 0.33, 0.44, 0.42, 0.44, 0.9);
        body.closePath();
        Color cloth = d.pick(List.of(p.deep(), p.ink(), p.main(), p.accent()));
        c.fill(body, cloth);
        Shape clip = c.pen().getClip();
        c.pen().clip(body);
        int style = d.whole(0, 3);
        Color second = Tone.mix(cloth, p.on(cloth), 0.75);
        for (int i = 0; style == 0 && i < 8; i++) {
            c.box(-0.6, 0.36 + i * 0.07, 1.2, 0.03, second);
        }
        if (style == 1) {
            var collar = new Path2D.Double();
            collar.moveTo(-0.16, 0.24);
            collar.lineTo(0, 0.48);
            collar.lineTo(0.16, 0.24);
            collar.lineTo(0.24, 0.36);
            collar.lineTo(0.03, 0.62);
            collar.lineTo(-0.03, 0.62);
            collar.lineTo(-0.24, 0.36);
            collar.closePath();
            c.fill(collar, second);
        }
        if (style == 2) {
            c.fill(new RoundRectangle2D.Double(-0.13, 0.2, 0.26, 0.13, 0.06, 0.06), Tone.mix(cloth, p.on(cloth), 0.25));
        }
        c.box(0, 0.1, 0.6, 1, Tone.fade(p.ink(), 0.16));
        c.pen().setClip(clip);
    }

    private void neck() {
        var neck = new Path2D.Double();
        neck.moveTo(-0.075, 0.05);
        neck.lineTo(-0.08, 0.26);
        neck.quadTo(0, 0.36, 0.08, 0.26);
        neck.lineTo(0.075, 0.05);
        neck.closePath();
        c.fill(neck, Tone.darker(skin, 0.17));
    }

    private void head() {
        Shape head = skull();
        c.fill(new Ellipse2D.Double(-0.2, -0.08, 0.07, 0.1), Tone.darker(skin, 0.08));
        c.fill(new Ellipse2D.Double(0.13, -0.08, 0.07, 0.1), Tone.darker(skin, 0.2));
        c.fill(head, skin);
        Shape clip = c.pen().getClip();
        c.pen().clip(head);
        c.box(0, -0.5, 0.3, 0.8, Tone.fade(Tone.darker(skin, 0.6), 0.2));
        var blush = Tone.fade(Palette.CORAL.main(), 0.22);
        c.disc(-0.105, 0.035, 0.042, blush);
        c.disc(0.105, 0.035, 0.042, blush);
        c.pen().setClip(clip);
    }

    private static Shape skull() {
        var head = new Path2D.Double();
        head.moveTo(0, -0.28);
        head.curveTo(0.13, -0.28, 0.17, -0.18, 0.168, -0.06);
        head.curveTo(0.165, 0.08, 0.09, 0.17, 0, 0.17);
        head.curveTo(-0.09, 0.17, -0.165, 0.08, -0.168, -0.06);
        head.curveTo(-0.17, -0.18, -0.13, -0.28, 0, -0.28);
        head.closePath();
        return head;
    }

    private void face() {
        Color line = Tone.mix(Tone.darker(skin, 0.75), p.ink(), 0.4);
        boolean closed = d.chance(0.4);
        for (int side = -1; side <= 1; side += 2) {
            double x = side * 0.072;
            c.line(new Arc2D.Double(x - 0.036, -0.105, 0.072, 0.05, 30, 120, Arc2D.OPEN), hair.colour(), 0.011);
            if (closed) {
                c.line(new Arc2D.Double(x - 0.028, -0.06, 0.056, 0.04, 200, 140, Arc2D.OPEN), line, 0.008);
            } else {
                c.disc(x, -0.035, 0.0135, line);
            }
        }
        var nose = new Path2D.Double();
        nose.moveTo(0.006, -0.05);
        nose.quadTo(0.034, 0.018, 0.028, 0.03);
        nose.quadTo(0.014, 0.044, -0.008, 0.036);
        c.line(nose, Tone.fade(line, 0.75), 0.007);
        c.line(
                new Arc2D.Double(-0.045, 0.05, 0.09, 0.055, 205, 130, Arc2D.OPEN),
                Tone.mix(Palette.EMBER.main(), line, 0.25),
                0.013);
    }

    private void glasses() {
        for (int side = -1; side <= 1; side += 2) {
            double x = side * 0.072;
            c.disc(x, -0.032, 0.05, Tone.fade(Color.WHITE, 0.2));
            c.line(new Ellipse2D.Double(x - 0.05, -0.082, 0.1, 0.1), p.ink(), 0.009);
        }
        c.line(new Arc2D.Double(-0.022, -0.048, 0.044, 0.03, 20, 140, Arc2D.OPEN), p.ink(), 0.009);
    }
}
