package io.vitrine.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.function.LongSupplier;

/**
 * Remembers for a moment which users have much within reach, so that it is not counted again with each letter that they
 * type. This only decides where a list is best started; its content is checked against the rule in any case. Entries expire
 * soon, since a list started at the wrong end takes long.
 *
 * <p>Thread-safe.
 */
final class MuchReached {
    static final Duration LASTS = Duration.ofSeconds(30);
    /** The most people that are remembered. */
    private static final int MOST_PEOPLE = 10_000;

    /**
     * What was found.
     *
     * @param most more nodes than this are within reach
     */
    private record Found(int most, long at) {}

    private final LongSupplier clock;
    /** By user, the oldest entry first. */
    private final LinkedHashMap<Long, Found> found = new LinkedHashMap<>();

    /** @param clock in nanoseconds, as {@link System#nanoTime} */
    MuchReached(LongSupplier clock) {
        this.clock = clock;
    }

    /** Whether more than {@code most} nodes are known to be within the user's reach. */
    synchronized boolean isMoreThan(int most, long user) {
        var one = found.get(user);
        return one != null && one.most() >= most && clock.getAsLong() - one.at() < LASTS.toNanos();
    }

    /** Records that more than {@code most} nodes are within the user's reach. */
    synchronized void moreThan(int most, long user) {
        found.putLast(user, new Found(most, clock.getAsLong()));
        if (found.size() > MOST_PEOPLE) {
            found.pollFirstEntry();
        }
    }
}
