package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/** A glazed vase in one of four forms, empty or with a branch. */
record Vase(Color colour, int form, boolean branch) implements Product {
    private static final List<Profile> FORMS = List.of(
            Profile.of("0.1,-0.62! 0.075,-0.52 0.2,-0.28 0.12,0!"),
            Profile.of("0.13,-0.5! 0.24,-0.32 0.23,-0.14 0.13,0!"),
            Profile.of("0.05,-0.78! 0.055,-0.5 0.19,-0.24 0.18,-0.1 0.12,0!"),
            Profile.of("0.16,-0.58! 0.12,-0.42 0.16,-0.2 0.09,-0.05! 0.14,0!"));

    private Profile profile() {
        return FORMS.get(Math.floorMod(form, FORMS.size()));
    }

    @Override
    public double footprint() {
        return profile().widest();
    }

    @Override
    public double closeness() {
        return branch ? 1.15 : 1.35;
    }

    @Override
    public void draw(Canvas c, Palette p) {
        Profile.Point rim = profile().points().getFirst();
        if (branch) {
            branch(c, p, rim.y());
        }
        Shape body = profile().shape();
        c.fill(body, Profile.round(profile().widest(), colour));
        Shape before = c.pen().getClip();
        c.pen().clip(body);
        double y = rim.y() * 0.36;
        c.fill(
                new Ellipse2D.Double(-0.5, y, 1, 0.4 - y),
                Profile.round(profile().widest(), Tone.mix(colour, p.paper(), 0.72)));
        c.pool(-profile().widest() * 0.45, rim.y() * 0.5, 0.035, 0.16, Tone.fade(Color.WHITE, 0.65));
        c.pen().setClip(before);
        double flat = rim.half() * 0.17;
        c.fill(new Ellipse2D.Double(-rim.half(), rim.y() - flat, rim.half() * 2, flat * 2), Tone.lighter(colour, 0.25));
        c.fill(
                new Ellipse2D.Double(-rim.half() * 0.86, rim.y() - flat * 0.72, rim.half() * 1.72, flat * 1.6),
                Tone.darker(colour, 0.62));
    }

    private void branch(Canvas c, Palette p, double top) {
        Color leafTone = Tone.mix(Palette.KELP.main(), p.deep(), 0.35);
        for (int i = -1; i <= 1; i++) {
            double reach = 0.46 - 0.08 * Math.abs(i);
            double tipX = i * 0.2 + 0.05;
            var stem = new Path2D.Double();
            stem.moveTo(i * 0.015, top + 0.05);
            stem.quadTo(i * 0.03, top - reach * 0.6, tipX, top - reach);
            c.line(stem, Tone.darker(leafTone, 0.3), 0.008);
            for (int k = 2; k <= 9; k++) {
                double t = k / 9.0;
                double x = 2 * (1 - t) * t * i * 0.03 + t * t * tipX + (1 - t) * (1 - t) * i * 0.015;
                double y = top + 0.05 - (reach + 0.05) * t * (1.1 - 0.1 * t);
                leaf(
                        c,
                        x,
                        y,
                        (k % 2 == 0 ? -1.05 : 1.05) + i * 0.4,
                        0.12 - 0.05 * t,
                        Tone.mix(leafTone, p.soft(), 0.12 * (k % 4)));
            }
        }
    }

    private static void leaf(Canvas c, double x, double y, double angle, double size, Color colour) {
        var leaf = new Path2D.Double();
        leaf.moveTo(0, 0);
        leaf.quadTo(size * 0.36, -size * 0.5, 0, -size);
        leaf.quadTo(-size * 0.36, -size * 0.5, 0, 0);
        var place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        c.fill(leaf.createTransformedShape(place), colour);
    }
}
