package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Locale;

/** A vector drawing in the making, written as SVG. Lettering goes in as outlines. */
final class Svg {
    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;

    Svg(double width, double height) {
        this.width = width;
        this.height = height;
    }

    Svg ground(Color colour) {
        body.append("  <rect width=\"100%\" height=\"100%\" fill=\"")
                .append(Tone.hex(colour))
                .append("\"/>\n");
        return this;
    }

    Svg fill(Shape shape, Color colour) {
        String rule = shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD
                ? " fill-rule=\"evenodd\""
                : "";
        body.append("  <path fill=\"")
                .append(Tone.hex(colour))
                .append('"')
                .append(rule)
                .append(opacity(colour));
        body.append(" d=\"").append(data(shape)).append("\"/>\n");
        return this;
    }

    Svg line(Shape shape, Color colour, double thickness) {
        body.append(String.format(
                Locale.ROOT,
                "  <path fill=\"none\" stroke=\"%s\" stroke-width=\"%.2f\" stroke-linecap=\"round\""
                        + " stroke-linejoin=\"round\"%s d=\"%s\"/>%n",
                Tone.hex(colour),
                thickness,
                opacity(colour),
                data(shape)));
        return this;
    }

    /** The whole file. */
    String text(String title) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$.0f\" height=\"%2$.0f\" viewBox=\"0 0"
                                + " %1$.0f %2$.0f\">%n  <title>%3$s</title>%n%4$s</svg>%n",
                        width,
                        height,
                        title.replace("&", "&amp;"),
                        body)
                .replace("\r\n", "\n");
    }

    private static String opacity(Color colour) {
        return colour.getAlpha() == 255
                ? ""
                : String.format(Locale.ROOT, " opacity=\"%.2f\"", colour.getAlpha() / 255.0);
    }

    private static String data(Shape shape) {
        var data = new StringBuilder();
        double[] p = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> points(data, 'M', p, 2);
                case PathIterator.SEG_LINETO -> points(data, 'L', p, 2);
                case PathIterator.SEG_QUADTO -> points(data, 'Q', p, 4);
                case PathIterator.SEG_CUBICTO -> points(data, 'C', p, 6);
                default -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static void points(StringBuilder data, char command, double[] numbers, int count) {
        data.append(command);
        for (int i = 0; i < count; i++) {
            double rounded = Math.rint(numbers[i] * 100) / 100;
            data.append(i == 0 ? "" : " ")
                    .append(rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded));
        }
    }
}
