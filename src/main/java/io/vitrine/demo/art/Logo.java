package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A logo as two outlines, the sign and the words beside it, in a box that starts at 0, 0.
 *
 * @param words empty for the sign alone
 */
record Logo(Shape sign, Shape words) {
    private static final double SIZE = 400;

    static Logo horizontal() {
        Shape sign = Mark.at(Mark.sunrise(), SIZE / 2, SIZE / 2, SIZE / 2);
        var words = new Path2D.Double(Path2D.WIND_NON_ZERO);
        words.append(Lettering.medium(SIZE * 0.36).outline(Words.BRAND, SIZE * 1.25, SIZE * 0.62), false);
        words.append(Lettering.caption(SIZE * 0.075).outline(Words.CLAIM, SIZE * 1.26, SIZE * 0.86), false);
        return new Logo(sign, words).boxed();
    }

    static Logo stacked() {
        var brand = Lettering.medium(SIZE * 0.3);
        var claim = Lettering.caption(SIZE * 0.062);
        double middle = brand.width(Words.BRAND) / 2;
        Shape sign = Mark.at(Mark.sunrise(), middle, SIZE / 2, SIZE / 2);
        var words = new Path2D.Double(Path2D.WIND_NON_ZERO);
        words.append(brand.outline(Words.BRAND, 0, SIZE * 1.6), false);
        words.append(claim.outline(Words.CLAIM, middle - claim.width(Words.CLAIM) / 2, SIZE * 1.83), false);
        return new Logo(sign, words).boxed();
    }

    static Logo wordmark() {
        return new Logo(new Path2D.Double(), Lettering.bold(SIZE * 0.5).outline(Words.BRAND, 0, SIZE)).boxed();
    }

    static Logo sign(Shape mark) {
        return new Logo(Mark.at(mark, SIZE, SIZE, SIZE), new Path2D.Double()).boxed();
    }

    double width() {
        return bounds().getWidth();
    }

    double height() {
        return bounds().getHeight();
    }

    /** The same logo, moved by x and y and scaled to the width. */
    Logo at(double x, double y, double wide) {
        double scale = wide / width();
        return moved(new AffineTransform(scale, 0, 0, scale, x, y));
    }

    void paint(Canvas c, Color signColour, Color wordColour) {
        c.fill(sign, signColour);
        c.fill(words, wordColour);
    }

    void shapesOn(PdfPage page, Color signColour, Color wordColour) {
        page.fill(sign, signColour);
        page.fill(words, wordColour);
    }

    /** The logo with clear space around it, on a ground if its colour is opaque. */
    String svg(Color signColour, Color wordColour, Color ground) {
        double space = height() * 0.18;
        var svg = new Svg(width() + space * 2, height() + space * 2);
        if (ground.getAlpha() == 255) {
            svg.ground(ground);
        }
        Logo placed = moved(AffineTransform.getTranslateInstance(space, space));
        return svg.fill(placed.sign, signColour).fill(placed.words, wordColour).text(Words.BRAND);
    }

    /** A painter that centres the logo on whatever the canvas holds. */
    Picture centred(double part, Color signColour, Color wordColour) {
        return (c, p, d) -> {
            double wide = Math.min(c.width() * part, c.height() * part * width() / height());
            double tall = wide * height() / width();
            at((c.width() - wide) / 2, (c.height() - tall) / 2, wide).paint(c, signColour, wordColour);
        };
    }

    private Logo boxed() {
        Rectangle2D box = bounds();
        return moved(AffineTransform.getTranslateInstance(-box.getX(), -box.getY()));
    }

    private Logo moved(AffineTransform move) {
        return new Logo(move.createTransformedShape(sign), move.createTransformedShape(words));
    }

    private Rectangle2D bounds() {
        if (sign.getBounds2D().isEmpty()) {
            return words.getBounds2D();
        }
        return words.getBounds2D().isEmpty()
                ? sign.getBounds2D()
                : sign.getBounds2D().createUnion(words.getBounds2D());
    }
}
