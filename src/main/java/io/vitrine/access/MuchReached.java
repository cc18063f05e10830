package io.vitrine.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.function.LongSupplier;

/**
 * Of whom it was found a moment ago that much is within reach, so that it is not counted again with each letter that they type. This
 * tells where a list is best begun and nothing else: what is in it is held to the rule in any case. It lasts for a moment only, since
 * a list begun at the wrong end takes long.
 *
 * <p>Safe for threads.
 */
final class MuchReached {
    static final Duration LASTS = Duration.ofSeconds(30);
    /** So many people are remembered. */
    private static final int MOST_PEOPLE = 10_000;

    /**
     * What was found.
     *
     * @param most more than this is within reach
     */
    private record Found(int most, long at) {}

    private final LongSupplier clock;
    /** By user, who was found first in front. */
    private final LinkedHashMap<Long, Found> found = new LinkedHashMap<>();

    /** @param clock in nanoseconds, as {@link System#nanoTime} */
    MuchReached(LongSupplier clock) {
        this.clock = clock;
    }

    /** Whether more than this is known to be within the user's reach. */
    synchronized boolean isMoreThan(int most, long user) {
        var one = found.get(user);
        return one != null && one.most() >= most && clock.getAsLong() - one.at() < LASTS.toNanos();
    }

    /** Notes that more than this was found to be within the user's reach. */
    synchronized void moreThan(int most, long user) {
        found.putLast(user, new Found(most, clock.getAsLong()));
        if (found.size() > MOST_PEOPLE) {
            found.pollFirstEntry();
        }
    }
}
