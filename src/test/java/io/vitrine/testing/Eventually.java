package io.vitrine.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for effects that happen outside of the request that caused them. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long PAUSE_MILLIS = 20;

    private Eventually() {}

    /** Waits for the condition; fails if it does not come true in time. */
    public static void holds(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not so after " + PATIENCE + ": " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
