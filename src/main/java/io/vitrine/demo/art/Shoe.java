package io.vitrine.demo.art;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** A sneaker from the side, toe to the right, low or high. */
record Shoe(Color colour, Color trim, boolean high) implements Product {
    @Override
    public double footprint() {
        return 0.46;
    }

    @Override
    public double closeness() {
        return 1.4;
    }

    @Override
    public void draw(Canvas c, Palette p) {
        Shape upper = upper();
        tongue(c);
        c.fill(
                upper,
                Canvas.vertical(high ? -0.66 : -0.48, -0.06, Tone.lighter(colour, 0.16), Tone.darker(colour, 0.14)));
        Shape before = c.pen().getClip();
        c.pen().clip(upper);
        panels(c, p);
        c.pen().setClip(before);
        laces(c, p);
        sole(c, p);
    }

    private Shape upper() {
        double top = high ? -0.66 : -0.42;
        var path = new Path2D.Double();
        path.moveTo(-0.465, -0.08);
        path.curveTo(-0.5, -0.2, -0.45, -0.3, high ? -0.44 : -0.455, top + 0.03);
        path.curveTo(-0.455, top - 0.02, -0.42, top - 0.03, -0.39, top);
        if (high) {
            path.curveTo(-0.3, top + 0.03, -0.24, top + 0.01, -0.15, top - 0.01);
            path.curveTo(-0.11, top + 0.1, -0.08, -0.44, -0.02, -0.38);
        } else {
            path.curveTo(-0.34, top + 0.09, -0.24, top + 0.08, -0.17, top - 0.01);
            path.curveTo(-0.13, top - 0.03, -0.09, top - 0.02, -0.06, top + 0.01);
        }
        path.curveTo(0.04, -0.32, 0.12, -0.27, 0.22, -0.245);
        path.curveTo(0.38, -0.215, 0.5, -0.19, 0.505, -0.08);
        path.closePath();
        return path;
    }

    private void tongue(Canvas c) {
        var tongue = new Path2D.Double();
        double top = high ? -0.74 : -0.5;
        tongue.moveTo(-0.19, top + 0.1);
        tongue.quadTo(-0.19, top, -0.14, top);
        tongue.quadTo(-0.09, top, -0.06, top + 0.08);
        tongue.lineTo(0.06, -0.3);
        tongue.lineTo(-0.1, -0.26);
        tongue.closePath();
        c.fill(tongue, Tone.darker(colour, 0.28));
    }

    private void panels(Canvas c, Palette p) {
        var toe = new Path2D.Double();
        toe.moveTo(0.24, -0.3);
        toe.curveTo(0.18, -0.18, 0.22, -0.1, 0.2, -0.04);
        toe.lineTo(0.6, -0.04);
        toe.lineTo(0.6, -0.3);
        toe.closePath();
        c.fill(
                toe,
                Canvas.across(
                        0.2, 0.52, Tone.lighter(colour, 0.1), Tone.mix(colour, trim, 0.2), Tone.darker(colour, 0.18)));
        stitch(c, toe);
        var heel = new Path2D.Double();
        heel.moveTo(-0.6, -0.36);
        heel.curveTo(-0.36, -0.36, -0.34, -0.16, -0.22, -0.04);
        heel.lineTo(-0.6, -0.04);
        heel.closePath();
        c.fill(heel, Canvas.across(-0.5, -0.22, Tone.darker(trim, 0.2), trim));
        stitch(c, heel);
        var wave = new Path2D.Double();
        wave.moveTo(-0.33, -0.1);
        wave.curveTo(-0.2, -0.32, -0.12, -0.1, -0.02, -0.22);
        wave.curveTo(0.03, -0.29, 0.06, -0.3, 0.1, -0.3);
        c.line(wave, Tone.mix(p.paper(), Color.WHITE, 0.4), 0.042);
        c.line(wave, trim, 0.012);
        var stay = new Path2D.Double();
        stay.moveTo(high ? -0.15 : -0.14, high ? -0.7 : -0.44);
        stay.curveTo(-0.09, high ? -0.5 : -0.36, 0.02, -0.28, 0.14, -0.23);
        c.line(stay, Tone.mix(colour, trim, 0.55), 0.065);
        c.fill(
                new Path2D.Double(upper()),
                Canvas.vertical(-0.2, -0.07, Tone.fade(Color.BLACK, 0), Tone.fade(Color.BLACK, 0.22)));
        c.pool(0.33, -0.2, 0.12, 0.03, Tone.fade(Color.WHITE, 0.4));
    }

    private void stitch(Canvas c, Shape edge) {
        c.pen().setColor(Tone.fade(Tone.lighter(colour, 0.6), 0.75));
        c.pen()
                .setStroke(new BasicStroke(
                        0.005f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {0.014f, 0.009f}, 0));
        c.pen().draw(edge);
    }

    private void laces(Canvas c, Palette p) {
        int rows = high ? 6 : 5;
        for (int i = 0; i < rows; i++) {
            double t = (double) i / (rows - 1);
            double x = high ? -0.13 + 0.24 * Math.pow(t, 1.35) : -0.1 + 0.2 * t;
            double y = high ? -0.61 + 0.36 * Math.pow(t, 0.72) : -0.395 + 0.15 * Math.pow(t, 0.9);
            c.line(new Line2D.Double(x - 0.028, y + 0.042, x + 0.052, y - 0.012), Tone.fade(p.ink(), 0.35), 0.026);
            c.line(
                    new Line2D.Double(x - 0.03, y + 0.036, x + 0.05, y - 0.018),
                    Tone.mix(p.paper(), Color.WHITE, 0.6),
                    0.021);
        }
    }

    private void sole(Canvas c, Palette p) {
        var sole = new Path2D.Double();
        sole.moveTo(-0.49, -0.125);
        sole.curveTo(-0.535, -0.03, -0.5, 0, -0.44, 0);
        sole.lineTo(0.3, 0);
        sole.curveTo(0.42, 0, 0.5, -0.03, 0.535, -0.085);
        sole.curveTo(0.55, -0.13, 0.52, -0.14, 0.49, -0.12);
        sole.curveTo(0.3, -0.09, 0, -0.075, -0.2, -0.1);
        sole.curveTo(-0.32, -0.115, -0.42, -0.13, -0.49, -0.125);
        sole.closePath();
        Color rubber = Tone.mix(p.paper(), Color.WHITE, 0.5);
        c.fill(sole, Canvas.vertical(-0.13, 0, rubber, Tone.darker(rubber, 0.16)));
        Shape before = c.pen().getClip();
        c.pen().clip(sole);
        c.box(-0.6, -0.028, 1.2, 0.03, Tone.mix(trim, p.ink(), 0.25));
        for (double x = -0.5; x < 0.55; x += 0.03) {
            c.box(x, -0.026, 0.008, 0.03, Tone.fade(p.ink(), 0.35));
        }
        c.pen().setClip(before);
        var line = new Path2D.Double();
        line.moveTo(-0.49, -0.075);
        line.curveTo(-0.2, -0.05, 0.25, -0.035, 0.51, -0.085);
        c.line(line, Tone.fade(trim, 0.9), 0.008);
    }
}
