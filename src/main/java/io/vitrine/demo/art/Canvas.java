package io.vitrine.demo.art;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A picture in the making, with the strokes that every painter needs. Lengths are pixels. */
final class Canvas implements AutoCloseable {
    private final BufferedImage image;
    private final Graphics2D pen;

    private Canvas(BufferedImage image) {
        this.image = image;
        this.pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    static Canvas opaque(int width, int height) {
        return new Canvas(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    static Canvas transparent(int width, int height) {
        return new Canvas(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    BufferedImage image() {
        return image;
    }

    Graphics2D pen() {
        return pen;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** The shorter side: the natural measure for sizes. */
    double unit() {
        return Math.min(width(), height());
    }

    void ground(Paint paint) {
        pen.setPaint(paint);
        pen.fillRect(0, 0, width(), height());
    }

    /** A ground that runs from top to bottom through the colours, mixed evenly for the eye. */
    void ground(List<Color> topToBottom) {
        int[] rows = Tone.ramp(topToBottom, height());
        for (int y = 0; y < rows.length; y++) {
            pen.setColor(new Color(rows[y]));
            pen.fillRect(0, y, width(), 1);
        }
    }

    void fill(Shape shape, Paint paint) {
        pen.setPaint(paint);
        pen.fill(shape);
    }

    void line(Shape shape, Color colour, double width) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    void disc(double x, double y, double radius, Paint paint) {
        fill(new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2), paint);
    }

    void box(double x, double y, double width, double height, Paint paint) {
        fill(new Rectangle2D.Double(x, y, width, height), paint);
    }

    /** Light that fades out softly over the radius. */
    void glow(double x, double y, double radius, Color colour) {
        disc(x, y, radius, halo(x, y, radius, colour));
    }

    /** A soft elliptic shadow or pool of light. */
    void pool(double x, double y, double radiusX, double radiusY, Color colour) {
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.scale(1, radiusY / radiusX);
        glow(0, 0, radiusX, colour);
        pen.setTransform(before);
    }

    static Paint vertical(double top, double bottom, Color from, Color to) {
        return new LinearGradientPaint(
                new Point2D.Double(0, top),
                new Point2D.Double(0, Math.max(bottom, top + 1e-3)),
                new float[] {0, 0.5f, 1},
                new Color[] {from, Tone.mix(from, to, 0.5), to});
    }

    static Paint across(double left, double right, Color... colours) {
        float[] stops = new float[colours.length];
        for (int i = 0; i < stops.length; i++) {
            stops[i] = (float) i / (stops.length - 1);
        }
        return new LinearGradientPaint(new Point2D.Double(left, 0), new Point2D.Double(right, 0), stops, colours);
    }

    private static Paint halo(double x, double y, double radius, Color colour) {
        double strength = colour.getAlpha() / 255.0;
        float[] stops = {0, 0.15f, 0.35f, 0.6f, 1};
        Color[] colours = {
            colour,
            Tone.fade(colour, strength * 0.78),
            Tone.fade(colour, strength * 0.42),
            Tone.fade(colour, strength * 0.13),
            Tone.fade(colour, 0)
        };
        return new RadialGradientPaint(new Point2D.Double(x, y), (float) radius, stops, colours);
    }

    @Override
    public void close() {
        pen.dispose();
    }
}
