package io.vitrine.operations;

import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Has Java give memory back that a few large answers once took. The parallel collector lets what it keeps for the long-lived grow to
 * its limit before it looks for what can go, and makes it smaller only when it is told to collect.
 */
final class GrownHeap implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofSeconds(15);
    /** Beyond what it began with. */
    private static final long MUCH = 96L * 1024 * 1024;
    /** A collection stops everything for a moment: where it gains nothing, it is not worth that soon again. */
    private static final int LONGEST_REST = 256;

    private final Supplier<MemoryUsage> heap;
    private final Runnable collection;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("grown-heap").unstarted(task));
    private int rest = 1;
    private int looks;

    /**
     * Looks at nothing by itself yet.
     *
     * @param heap the part for the long-lived, as it is
     */
    GrownHeap(Supplier<MemoryUsage> heap, Runnable collection) {
        this.heap = heap;
        this.collection = collection;
    }

    GrownHeap started() {
        clock.scheduleWithFixedDelay(this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** Collects where much was taken, and where that was worth it the last time or is long ago. */
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
