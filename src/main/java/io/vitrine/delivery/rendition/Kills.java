package io.vitrine.delivery.rendition;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts how often the workers on something were killed from outside, mostly by a system that ran out of memory. That may be by
 * chance, and then is tried again; what happens to the same thing again and again is held to be that thing's fault.
 */
final class Kills {
    /** Rounds of two workers each; with the pauses of a job between them half a minute goes by. */
    static final int ROUNDS = 6;

    private static final int MOST = 10_000;

    private final Map<String, Integer> rounds = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST;
        }
    };

    /** Counts one more; whether it may be by chance still. */
    synchronized boolean mayPass(String name) {
        return rounds.merge(name, 1, Integer::sum) < ROUNDS;
    }
}
