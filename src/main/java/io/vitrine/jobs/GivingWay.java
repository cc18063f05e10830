package io.vitrine.jobs;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Work in many short steps that gives way to callers who wait for an answer: after each step it rests for three times as long
 * as the step took, including the wait for its turn. So it takes at most a quarter of SQLite's one writer, and less while many
 * others wait, and still comes to its end.
 *
 * @param nanoTime the time of a clock, in nanoseconds
 * @param rest rests for this many nanoseconds; interrupting the thread ends the rest
 */
public record GivingWay(LongSupplier nanoTime, LongConsumer rest) {
    private static final int TIMES = 3;

    public GivingWay() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    /** @param step does one step, and returns whether there is more to do */
    public void repeat(BooleanSupplier step) {
        var start = nanoTime.getAsLong();
        while (step.getAsBoolean()) {
            rest.accept(TIMES * (nanoTime.getAsLong() - start));
            start = nanoTime.getAsLong();
        }
    }
}
