package io.vitrine.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The real time, unless a test moves ahead of it. */
public final class TestClock extends Clock {
    /** Moves the clock back when closed. */
    @FunctionalInterface
    public interface Ahead extends AutoCloseable {
        @Override
        void close();
    }

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    TestClock() {}

    /** Moves the clock ahead until the result is closed: {@code try (var later = clock.later(Duration.ofDays(8)))}. */
    public Ahead later(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
        return () -> ahead.updateAndGet(now -> now.minus(by));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("This clock is in UTC");
    }
}
