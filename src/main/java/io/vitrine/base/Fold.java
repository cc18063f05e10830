package io.vitrine.base;

import java.text.Normalizer;
import java.util.Locale;

/** Compares texts regardless of case and of the form of their characters. */
public final class Fold {
    private Fold() {}

    /** The text in lower case, equal for two texts that differ in nothing but case and form. */
    public static String key(String text) {
        return isAscii(text) ? text.toLowerCase(Locale.ROOT) : folded(text);
    }

    private static boolean isAscii(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) > '\u007f') {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text) {
        var compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        // Lower, upper and lower case again unites what one step leaves apart: both sharp s with ss, and the three
        // sigmas.
        var folded = compatible
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }
}
