package io.vitrine.delivery.rendition;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts how often workers on the same thing were killed from outside, mostly by a system that ran out of memory. That may
 * be chance, so it is tried again; if it happens again and again, the thing itself is held responsible.
 */
final class Kills {
    /** Rounds of two workers each; with the pauses of a job between them, they take half a minute. */
    static final int ROUNDS = 6;

    private static final int MOST = 10_000;

    private final Map<String, Integer> rounds = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST;
        }
    };

    /** Counts one more round. Returns whether it may still be chance. */
    synchronized boolean mayPass(String name) {
        return rounds.merge(name, 1, Integer::sum) < ROUNDS;
    }
}
