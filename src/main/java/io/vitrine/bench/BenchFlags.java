package io.vitrine.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The flags of the bench, apart from the server's settings.
 *
 * @param scale the size of the world; 1 is a million files
 * @param quick whether to measure for a short time only
 * @param only the measurements to take; all if none is named
 * @param data the folder to keep
 * @param settings the server's flags, without {@code --data}
 */
record BenchFlags(double scale, boolean quick, Set<Part> only, Optional<String> data, List<String> settings) {
    /** Errors: {@link IllegalArgumentException} if an unknown measurement is named. */
    static BenchFlags of(List<String> flags) {
        var scale = 1.0;
        var only = Set.of(Part.values());
        var data = Optional.<String>empty();
        var settings = new ArrayList<String>();
        for (var flag : flags) {
            var value = flag.substring(flag.indexOf('=') + 1);
            if (flag.startsWith("--scale=")) {
                scale = Double.parseDouble(value);
            } else if (flag.startsWith("--only=")) {
                only = Arrays.stream(value.split(",")).map(BenchFlags::part).collect(Collectors.toSet());
            } else if (flag.startsWith("--data=")) {
                data = Optional.of(value);
            } else if (!flag.equals("--quick")) {
                settings.add(flag);
            }
        }
        return new BenchFlags(scale, flags.contains("--quick"), only, data, settings);
    }

    private static Part part(String word) {
        return Arrays.stream(Part.values())
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no part '" + word + "'; the parts are " + Part.words()));
    }

    boolean wants(Part part) {
        return only.contains(part);
    }
}
