package io.vitrine.base;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes lines of CSV that a spreadsheet opens as text, never as formulas. */
public final class Csv {
    private Csv() {}

    /** One line with its line break; null becomes an empty cell. */
    public static String line(@Nullable Object... values) {
        return Arrays.stream(values).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quotes a cell, and puts an apostrophe before text that a spreadsheet would take for a formula. */
    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
