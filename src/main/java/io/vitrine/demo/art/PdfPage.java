package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One page of a PDF, measured in points from its upper left corner. */
final class PdfPage {
    private final StringBuilder content = new StringBuilder();
    private final List<Photo> photos = new ArrayList<>();
    private final double width;
    private final double height;

    PdfPage(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    String content() {
        return content.toString();
    }

    List<Photo> photos() {
        return photos;
    }

    void box(double x, double y, double wide, double tall, Color colour) {
        fill(new Rectangle2D.Double(x, y, wide, tall), colour);
    }

    void fill(Shape shape, Color colour) {
        colour(colour);
        double[] p = new double[6];
        PathIterator path = shape.getPathIterator(null);
        double lastX = 0;
        double lastY = 0;
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(p);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> write("%.2f %.2f m\n", p[0], height - p[1]);
                case PathIterator.SEG_LINETO -> write("%.2f %.2f l\n", p[0], height - p[1]);
                case PathIterator.SEG_QUADTO ->
                    curve(new double[] {
                        lastX + (p[0] - lastX) * 2 / 3,
                        lastY + (p[1] - lastY) * 2 / 3,
                        p[2] + (p[0] - p[2]) * 2 / 3,
                        p[3] + (p[1] - p[3]) * 2 / 3,
                        p[2],
                        p[3]
                    });
                case PathIterator.SEG_CUBICTO -> curve(p);
                default -> content.append("h\n");
            }
            int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            lastX = kind == PathIterator.SEG_CLOSE ? lastX : p[end];
            lastY = kind == PathIterator.SEG_CLOSE ? lastY : p[end + 1];
        }
        content.append(path.getWindingRule() == PathIterator.WIND_EVEN_ODD ? "f*\n" : "f\n");
    }

    /** A line of Helvetica with its base line at y. */
    void text(String text, double x, double y, Type type) {
        colour(type.colour());
        String safe = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
        write("BT /%s %.1f Tf %.2f %.2f Td ", type.bold() ? "F2" : "F1", type.size(), x, height - y);
        content.append('(').append(safe).append(") Tj ET\n");
    }

    /** Running text; returns the y of the next line. */
    double paragraph(String text, double x, double y, double room, Type type) {
        double at = y;
        for (String line : Helvetica.lines(text, type.size() * (type.bold() ? 1.06 : 1), room)) {
            text(line, x, at, type);
            at += type.size() * 1.5;
        }
        return at;
    }

    void photo(Photo photo, double x, double y, double wide, double tall) {
        photos.add(photo);
        write("q %.2f 0 0 %.2f %.2f %.2f cm /I%d Do Q\n", wide, tall, x, height - y - tall, photos.size());
    }

    private void curve(double[] p) {
        write("%.2f %.2f %.2f %.2f %.2f %.2f c\n", p[0], height - p[1], p[2], height - p[3], p[4], height - p[5]);
    }

    private void colour(Color colour) {
        write("%.3f %.3f %.3f rg\n", colour.getRed() / 255.0, colour.getGreen() / 255.0, colour.getBlue() / 255.0);
    }

    private void write(String format, Object... values) {
        content.append(String.format(Locale.ROOT, format, values));
    }

    /** Size, weight and colour of text. */
    record Type(double size, boolean bold, Color colour) {}

    /** A JPEG and its size in pixels. */
    @SuppressWarnings("ArrayRecordComponent")
    record Photo(byte[] jpeg, int width, int height) {}
}
