package io.vitrine.demo.art;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/** Colour arithmetic. Mixing happens in OKLab, so that steps look even and mixtures stay clean. */
final class Tone {
    private Tone() {}

    static Color hex(String rgb) {
        return new Color(Integer.parseInt(rgb, 16));
    }

    static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06X", colour.getRGB() & 0xFFFFFF);
    }

    /** The same colour at the given opacity, 0 to 1. */
    static Color fade(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), channel(opacity));
    }

    static Color lighter(Color colour, double amount) {
        return mix(colour, Color.WHITE, amount);
    }

    static Color darker(Color colour, double amount) {
        return mix(colour, new Color(8, 8, 16), amount);
    }

    /** From {@code a} (t = 0) to {@code b} (t = 1); the opacity follows as well. */
    static Color mix(Color a, Color b, double t) {
        double[] from = lab(a);
        double[] to = lab(b);
        double f = Math.clamp(t, 0.0, 1.0);
        double alpha = (a.getAlpha() + (b.getAlpha() - a.getAlpha()) * f) / 255;
        return fromLab(
                from[0] + (to[0] - from[0]) * f,
                from[1] + (to[1] - from[1]) * f,
                from[2] + (to[2] - from[2]) * f,
                alpha);
    }

    /** The colour at {@code t} (0 to 1) of evenly spaced stops. */
    static Color along(List<Color> stops, double t) {
        double place = Math.clamp(t, 0.0, 1.0) * (stops.size() - 1);
        int index = Math.min((int) place, stops.size() - 2);
        return mix(stops.get(index), stops.get(index + 1), place - index);
    }

    /** {@code size} opaque pixels running through the stops. */
    static int[] ramp(List<Color> stops, int size) {
        int[] pixels = new int[size];
        for (int i = 0; i < size; i++) {
            pixels[i] = along(stops, (double) i / (size - 1)).getRGB();
        }
        return pixels;
    }

    static boolean dark(Color colour) {
        return lab(colour)[0] < 0.62;
    }

    private static double[] lab(Color colour) {
        double r = linear(colour.getRed());
        double g = linear(colour.getGreen());
        double b = linear(colour.getBlue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static Color fromLab(double lightness, double a, double b, double alpha) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new Color(
                gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s),
                channel(alpha));
    }

    private static double cube(double v) {
        return v * v * v;
    }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static int gamma(double v) {
        return channel(v <= 0.0031308 ? v * 12.92 : 1.055 * Math.pow(v, 1 / 2.4) - 0.055);
    }

    private static int channel(double v) {
        return (int) Math.round(Math.clamp(v, 0.0, 1.0) * 255);
    }
}
