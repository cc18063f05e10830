package io.vitrine.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * One measurement beside its limit.
 *
 * @param beside what it is compared with, and that one's value in the same run where it was measured there
 * @param ratio the value as a part of the other
 * @param met whether the ratio is as wanted
 */
record Figure(String what, String value, String beside, double ratio, String wanted, boolean met) {
    static final String HEAD = """
            | what | value | beside | ratio | wanted | |
            |---|---|---|---|---|---|""";

    /** For rates: the more the better. */
    static Figure atLeast(double wanted, String what, double value, String unit, String beside, double other) {
        var ratio = value / other;
        return new Figure(
                what, show(value) + " " + unit, beside + ": " + show(other), ratio, ">= " + wanted, ratio >= wanted);
    }

    /** For times and sizes: the less the better. */
    static Figure atMost(double wanted, String what, double value, String unit, String beside, double other) {
        var ratio = value / other;
        return new Figure(
                what, show(value) + " " + unit, beside + ": " + show(other), ratio, "<= " + wanted, ratio <= wanted);
    }

    static double median(Collection<Double> values) {
        return part(values, 0.5);
    }

    /** What so great a part of the values is no greater than. */
    static double part(Collection<Double> values, double part) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    /** A row of a table in Markdown. */
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
