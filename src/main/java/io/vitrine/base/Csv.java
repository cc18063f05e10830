package io.vitrine.base;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of CSV that a spreadsheet opens as what they are: text. */
public final class Csv {
    private Csv() {}

    /** One line with its end; null is empty. */
    public static String line(@Nullable Object... values) {
        return Arrays.stream(values).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** In quotes; what a spreadsheet would take for a formula has an apostrophe in front. */
    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
