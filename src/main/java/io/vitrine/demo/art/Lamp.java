package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** A lamp, always lit: a table mushroom, a globe on a stick, a reading lamp, or a pendant on its cord. */
record Lamp(Color colour, Kind kind) implements Product {
    enum Kind {
        MUSHROOM,
        GLOBE,
        READER,
        PENDANT
    }

    private static final Profile STEM = Profile.of("0.05,-0.5! 0.04,-0.3 0.09,-0.1 0.16,0!");
    private static final Profile BELL = Profile.of("0.03,-0.98! 0.06,-0.9 0.26,-0.72 0.33,-0.52!");

    @Override
    public double footprint() {
        return kind == Kind.PENDANT ? 0.34 : 0.17;
    }

    @Override
    public double closeness() {
        return 1.1;
    }

    @Override
    public void draw(Canvas c, Palette p) {
        switch (kind) {
            case MUSHROOM -> mushroom(c, p);
            case GLOBE -> globe(c, p);
            case READER -> reader(c, p);
            case PENDANT -> pendant(c, p);
        }
    }

    private void mushroom(Canvas c, Palette p) {
        Color light = Tone.lighter(p.light(), 0.55);
        c.glow(0, -0.5, 0.75, Tone.fade(light, 0.5));
        c.fill(STEM.shape(), Profile.round(0.1, colour));
        c.fill(new Ellipse2D.Double(-0.3, -0.545, 0.6, 0.11), light);
        c.fill(dome(0.36, -0.5, 0.34), Profile.round(0.36, colour));
        c.fill(dome(0.36, -0.5, 0.34), Canvas.vertical(-0.8, -0.48, Tone.fade(light, 0), Tone.fade(light, 0.65)));
        c.pool(-0.17, -0.7, 0.1, 0.06, Tone.fade(Color.WHITE, 0.6));
        c.pool(0, -0.04, 0.2, 0.1, Tone.fade(light, 0.35));
    }

    private void globe(Canvas c, Palette p) {
        Color light = Tone.lighter(p.light(), 0.62);
        c.glow(0, -0.72, 0.8, Tone.fade(light, 0.6));
        c.box(-0.013, -0.58, 0.026, 0.57, Profile.round(0.013, Tone.hex("B98B4E")));
        c.fill(new RoundRectangle2D.Double(-0.17, -0.045, 0.34, 0.045, 0.02, 0.02), Profile.round(0.17, colour));
        c.fill(new Ellipse2D.Double(-0.17, -0.06, 0.34, 0.035), Tone.lighter(colour, 0.2));
        c.disc(0, -0.74, 0.21, Canvas.vertical(-0.95, -0.53, Tone.lighter(light, 0.6), light));
        c.glow(-0.05, -0.8, 0.2, Tone.fade(Color.WHITE, 0.9));
    }

    private void reader(Canvas c, Palette p) {
        Color light = Tone.lighter(p.light(), 0.55);
        var cone = new Path2D.Double();
        cone.moveTo(0.2, -0.7);
        cone.lineTo(0.44, -0.62);
        cone.lineTo(0.62, 0);
        cone.lineTo(-0.06, 0);
        cone.closePath();
        c.fill(cone, Canvas.vertical(-0.7, 0, Tone.fade(light, 0.6), Tone.fade(light, 0.06)));
        Color metal = Tone.mix(p.ink(), p.deep(), 0.35);
        c.line(new Line2D.Double(-0.12, -0.03, -0.24, -0.48), metal, 0.026);
        c.line(new Line2D.Double(-0.24, -0.48, 0.18, -0.86), metal, 0.026);
        c.disc(-0.24, -0.48, 0.034, Tone.hex("B98B4E"));
        c.disc(-0.12, -0.04, 0.03, Tone.hex("B98B4E"));
        c.fill(new RoundRectangle2D.Double(-0.29, -0.045, 0.34, 0.045, 0.03, 0.03), Profile.round(0.2, colour));
        var shade = new Path2D.Double();
        shade.moveTo(0.14, -0.92);
        shade.curveTo(0.26, -0.97, 0.3, -0.9, 0.31, -0.85);
        shade.quadTo(0.46, -0.78, 0.5, -0.58);
        shade.lineTo(0.14, -0.7);
        shade.quadTo(0.1, -0.8, 0.14, -0.92);
        c.fill(shade, Canvas.across(0.1, 0.5, Tone.lighter(colour, 0.25), colour, Tone.darker(colour, 0.3)));
        c.line(new Line2D.Double(0.16, -0.69, 0.485, -0.585), light, 0.022);
        c.glow(0.32, -0.62, 0.28, Tone.fade(light, 0.6));
    }

    private void pendant(Canvas c, Palette p) {
        Color light = Tone.lighter(p.light(), 0.55);
        c.line(new Line2D.Double(0, -4, 0, -0.97), p.ink(), 0.012);
        Shape bell = BELL.shape();
        var cone = new Path2D.Double();
        cone.moveTo(-0.3, -0.5);
        cone.lineTo(0.3, -0.5);
        cone.lineTo(0.62, 0.03);
        cone.lineTo(-0.62, 0.03);
        cone.closePath();
        c.fill(cone, Canvas.vertical(-0.5, 0, Tone.fade(light, 0.55), Tone.fade(light, 0)));
        c.fill(new Ellipse2D.Double(-0.33, -0.56, 0.66, 0.09), light);
        c.fill(bell, Profile.round(0.33, colour));
        c.fill(new Ellipse2D.Double(-0.325, -0.545, 0.65, 0.06), Tone.fade(Tone.lighter(light, 0.5), 0.95));
        c.fill(
                new RoundRectangle2D.Double(-0.035, -1.02, 0.07, 0.06, 0.02, 0.02),
                Profile.round(0.035, Tone.hex("B98B4E")));
        c.glow(0, -0.5, 0.5, Tone.fade(light, 0.55));
        c.pool(0, 0, 0.5, 0.08, Tone.fade(light, 0.7));
    }

    private static Shape dome(double half, double foot, double height) {
        var dome = new Path2D.Double();
        dome.moveTo(-half, foot);
        dome.curveTo(-half * 1.02, foot - height * 0.85, -half * 0.5, foot - height, 0, foot - height);
        dome.curveTo(half * 0.5, foot - height, half * 1.02, foot - height * 0.85, half, foot);
        dome.quadTo(0, foot + height * 0.16, -half, foot);
        dome.closePath();
        return dome;
    }
}
