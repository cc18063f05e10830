package io.vitrine.demo.art;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * A cut of the brand typeface. Needs no fonts.
 *
 * @param cap height of the capitals in pixels
 * @param weight width of the stroke, as a fraction of the cap height (0.06 light, 0.12 medium, 0.18 bold)
 * @param tracking extra space between letters, as a fraction of the cap height
 */
record Lettering(double cap, double weight, double tracking) {
    private static final double SPACE = 40;

    static Lettering light(double cap) {
        return new Lettering(cap, 0.07, 0.1);
    }

    static Lettering medium(double cap) {
        return new Lettering(cap, 0.12, 0.1);
    }

    static Lettering bold(double cap) {
        return new Lettering(cap, 0.19, 0.06);
    }

    /** Small capitals spaced wide, for captions. */
    static Lettering caption(double cap) {
        return new Lettering(cap, 0.13, 0.42);
    }

    /** The same cut, shrunk if needed to fit the text into the width. */
    Lettering fitting(String text, double width) {
        double wanted = width(text);
        return wanted <= width ? this : new Lettering(cap * width / wanted, weight, tracking);
    }

    double width(String text) {
        return text.isEmpty() ? 0 : lay(text).advance() * cap / 100;
    }

    /** The letters as one fillable outline; x is the left edge, y the base line. */
    Shape outline(String text, double x, double y) {
        var stroke = new BasicStroke((float) (weight * 100), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        var place = new AffineTransform(cap / 100, 0, 0, cap / 100, x, y - cap);
        return place.createTransformedShape(stroke.createStrokedShape(lay(text).path()));
    }

    void left(Canvas canvas, String text, double x, double y, Color colour) {
        canvas.fill(outline(text, x, y), colour);
    }

    void centred(Canvas canvas, String text, double x, double y, Color colour) {
        left(canvas, text, x - width(text) / 2, y, colour);
    }

    void right(Canvas canvas, String text, double x, double y, Color colour) {
        left(canvas, text, x - width(text), y, colour);
    }

    private Line lay(String text) {
        var path = new Path2D.Double();
        double gap = 20 + 70 * weight + tracking * 100;
        double pen = 0;
        for (int i = 0; i < text.length(); i++) {
            String strokes = Glyphs.strokes(text.charAt(i));
            if (strokes.isEmpty()) {
                pen += SPACE + tracking * 50;
            } else {
                Path2D glyph = Strokes.parse(strokes);
                path.append(glyph.getPathIterator(AffineTransform.getTranslateInstance(pen, 0)), false);
                pen += Math.max(glyph.getBounds2D().getMaxX(), 0) + gap;
            }
        }
        return new Line(path, Math.max(pen - gap, 0));
    }

    /** A line of text as strokes, in hundredths of the cap height. */
    private record Line(Path2D path, double advance) {}
}
