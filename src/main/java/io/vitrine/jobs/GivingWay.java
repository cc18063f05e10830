package io.vitrine.jobs;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Work in many short steps that gives way to those who wait for an answer: after each step it rests for a multiple of what that
 * took, the wait for its turn included. So it has a quarter of the one writer of SQLite at most, and less where many others
 * wait, and still comes to its end.
 *
 * @param nanoTime what a clock shows
 * @param rest for so many nanoseconds; whoever stops the thread ends it
 */
public record GivingWay(LongSupplier nanoTime, LongConsumer rest) {
    private static final int TIMES = 3;

    public GivingWay() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    /** @param step answers whether there is more to do */
    public void repeat(BooleanSupplier step) {
        var start = nanoTime.getAsLong();
        while (step.getAsBoolean()) {
            rest.accept(TIMES * (nanoTime.getAsLong() - start));
            start = nanoTime.getAsLong();
        }
    }
}
