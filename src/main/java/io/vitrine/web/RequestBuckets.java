package io.vitrine.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts requests: each sender has a bucket of requests that refills steadily. A bucket is stored as the time at which it will
 * be full again. Full buckets are forgotten, so that they do not pile up.
 */
final class RequestBuckets {
    private static final int MANY = 10_000;

    private final long capacity;
    private final long fillNanos;
    private final ConcurrentMap<Object, AtomicLong> fullAt = new ConcurrentHashMap<>();

    /** @param fillNanos the time in which an empty bucket fills up */
    RequestBuckets(long capacity, long fillNanos) {
        this.capacity = capacity;
        this.fillNanos = fillNanos;
    }

    /**
     * The outcome of taking one request from a bucket.
     *
     * @param waitNanos the time until there is one again; 0 if one was taken
     * @param left how many there are now
     * @param fullNanos the time until the bucket is full
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
