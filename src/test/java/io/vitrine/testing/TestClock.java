package io.vitrine.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The real time, but for where a test goes ahead of it. */
public final class TestClock extends Clock {
    /** Back to the real time. */
    @FunctionalInterface
    public interface Ahead extends AutoCloseable {
        @Override
        void close();
    }

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    TestClock() {}

    /** Makes it later, until the answer is closed: {@code try (var later = clock.later(Duration.ofDays(8)))}. */
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
