package io.vitrine.base;

import java.nio.charset.StandardCharsets;

/** Measures and cuts texts in bytes of UTF-8, by which file systems limit names. */
public final class Utf8 {
    /** The most bytes that a {@code char} takes. */
    private static final int MOST_BYTES = 3;

    private Utf8() {}

    /** The length in bytes. */
    public static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The longest beginning of the text that has whole characters and at most {@code most} bytes. */
    public static String cut(String text, int most) {
        var end = text.length();
        if (MOST_BYTES * end <= most) {
            return text;
        }
        while (end > 0 && length(text.substring(0, end)) > most) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
