package io.vitrine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the bench was told, apart from the server's settings.
 *
 * @param scale how large the world is to be; 1 is a million files
 * @param quick measure for a short time only
 * @param only the names of the measurements to take; all, where none is named
 * @param settings the server's flags
 */
record BenchFlags(double scale, boolean quick, Set<String> only, List<String> settings) {
    static BenchFlags of(List<String> flags) {
        var scale = 1.0;
        var only = Set.<String>of();
        var settings = new ArrayList<String>();
        for (var flag : flags) {
            var value = flag.substring(flag.indexOf('=') + 1);
            if (flag.startsWith("--scale=")) {
                scale = Double.parseDouble(value);
            } else if (flag.startsWith("--only=")) {
                only = Set.of(value.split(","));
            } else if (!flag.equals("--quick")) {
                settings.add(flag);
            }
        }
        return new BenchFlags(scale, flags.contains("--quick"), only, settings);
    }

    boolean wants(String measurement) {
        return only.isEmpty() || only.contains(measurement);
    }

    boolean names(String setting) {
        return settings.stream().anyMatch(flag -> flag.startsWith("--" + setting + "="));
    }
}
