package io.vitrine.operations;

import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Makes Java give back memory that a few large answers once took. The parallel collector lets the old generation grow to its
 * limit before it looks for garbage there, and shrinks it only on an explicit collection.
 */
final class GrownHeap implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofSeconds(15);
    /** In bytes, beyond the initial size. */
    private static final long MUCH = 96L * 1024 * 1024;
    /**
     * A collection stops everything for a moment, so each one that gained little doubles the number of looks before the next,
     * up to this many.
     */
    private static final int LONGEST_REST = 256;

    private final Supplier<MemoryUsage> heap;
    private final Runnable collection;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("grown-heap").unstarted(task));
    private int rest = 1;
    private int looks;

    /**
     * Does not look by itself until it is {@link #started}.
     *
     * @param heap the present usage of the old generation
     */
    GrownHeap(Supplier<MemoryUsage> heap, Runnable collection) {
        this.heap = heap;
        this.collection = collection;
    }

    GrownHeap started() {
        clock.scheduleWithFixedDelay(this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** Collects if the old generation has grown much, unless the last collection was of little use and not long ago. */
    void look() {
        var taken = heap.get();
        if (taken.getCommitted() - Math.max(taken.getInit(), 0) <= MUCH || ++looks < rest) {
            return;
        }
        looks = 0;
        collection.run();
        var isWorthIt = heap.get().getCommitted() <= taken.getCommitted() - MUCH / 2;
        rest = isWorthIt ? 1 : Math.min(2 * rest, LONGEST_REST);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
