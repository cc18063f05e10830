package io.vitrine.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One measurement beside its limit.
 *
 * @param ratio the value as a part of the limit's
 */
record Figure(String name, double value, String unit, String limitName, double limit, double ratio) {
    /** Medians of runs that took turns. */
    static Figure of(String name, String unit, String limitName, List<double[]> runs) {
        var value = median(runs.stream().mapToDouble(run -> run[0]).toArray());
        var limit = median(runs.stream().mapToDouble(run -> run[1]).toArray());
        return new Figure(name, value, unit, limitName, limit, value / limit);
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** A row of a table in Markdown. */
    String row() {
        return String.format(
                Locale.ROOT, "| %s | %,.1f %s | %s: %,.1f | %.2f |", name, value, unit, limitName, limit, ratio);
    }
}
