package io.vitrine.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * One measurement beside its limit.
 *
 * @param beside the name and value of what it is compared with, which was measured in the same run if it can be
 * @param ratio the value divided by the other
 * @param met whether the ratio is as wanted
 */
record Figure(String what, String value, String beside, double ratio, String wanted, boolean met) {
    static final String HEAD = """
            | what | value | beside | ratio | wanted | |
            |---|---|---|---|---|---|""";

    /** For rates: more is better. */
    static Figure atLeast(double wanted, String what, double value, String unit, String beside, double other) {
        var ratio = value / other;
        return new Figure(
                what, show(value) + " " + unit, beside + ": " + show(other), ratio, ">= " + wanted, ratio >= wanted);
    }

    /** For times and sizes: less is better. */
    static Figure atMost(double wanted, String what, double value, String unit, String beside, double other) {
        var ratio = value / other;
        return new Figure(
                what, show(value) + " " + unit, beside + ": " + show(other), ratio, "<= " + wanted, ratio <= wanted);
    }

    static double median(Collection<Double> values) {
        return part(values, 0.5);
    }

    /** The value that this fraction of the values does not exceed. */
    static double part(Collection<Double> values, double part) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    /** The row of this figure in the Markdown table. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %s | %s |",
                what,
                value,
                beside,
                ratio,
                wanted,
                met ? "yes" : "NO");
    }

    private static String show(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }
}
