package io.vitrine.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts requests: everybody has a bucket of so many that fills again steadily. Of a bucket only the time is kept at which it
 * will be full again. Full ones are forgotten, so that they do not gather.
 */
final class RequestBuckets {
    private static final int MANY = 10_000;

    private final long capacity;
    private final long fillNanos;
    private final ConcurrentMap<Object, AtomicLong> fullAt = new ConcurrentHashMap<>();

    /** @param fillNanos in which an empty one is full again */
    RequestBuckets(long capacity, long fillNanos) {
        this.capacity = capacity;
        this.fillNanos = fillNanos;
    }

    /**
     * What came of taking one.
     *
     * @param waitNanos until there is one again; 0 where one was taken
     * @param left how many there are now
     * @param fullNanos until it is full
     */
    record Taken(long waitNanos, long left, long fullNanos) {}

    Taken take(Object who, long now) {
        if (fullAt.size() > MANY) {
            fullAt.values().removeIf(full -> full.get() - now <= 0);
        }
        var one = Math.max(fillNanos / capacity, 1);
        var bucket = fullAt.computeIfAbsent(who, same -> new AtomicLong(now));
        while (true) {
            var before = bucket.get();
            var after = Math.max(before - now, 0) + one;
            if (after > fillNanos) {
                return new Taken(after - fillNanos, 0, before - now);
            }
            if (bucket.compareAndSet(before, now + after)) {
                return new Taken(0, (fillNanos - after) / one, after);
            }
        }
    }
}
