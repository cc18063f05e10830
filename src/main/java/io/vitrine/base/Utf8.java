package io.vitrine.base;

import java.nio.charset.StandardCharsets;

/** Texts as the bytes by which file systems limit names. */
public final class Utf8 {
    /** Of a {@code char}. */
    private static final int MOST_BYTES = 3;

    private Utf8() {}

    /** In bytes. */
    public static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** As much of the text from its start as has at most so many bytes, all of its characters whole. */
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
