package io.vitrine.base;

import java.text.Normalizer;
import java.util.Locale;

/** How texts are compared where neither case nor the form of their characters is a difference. */
public final class Fold {
    private Fold() {}

    /** Equal for two texts that differ in nothing else; lower case. */
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
        // Down, up and down again joins what one step leaves apart: the two sharp s and ss, the three sigmas.
        var folded = compatible
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }
}
