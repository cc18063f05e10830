package io.vitrine.operations;

import io.vitrine.base.Problem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether something that the server needs works at this moment. It is tried only when somebody asks, at most once a second
 * however many ask, and nobody waits for it for long.
 */
final class Probe implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);
    /** How long an outcome counts as current. */
    private static final Duration FRESH = Duration.ofSeconds(1);
    /** A trial that takes longer counts as failed, until it ends. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String name;
    private final Runnable trial;
    private final Predicate<String> isBearable;
    private @Nullable CompletableFuture<Outcome> running;
    private long finishedAt;
    private boolean wasUp = true;

    /** @param reason why it does not work; empty if it does */
    private record Outcome(String reason) {}

    /**
     * @param trial throws if it does not work; a {@code Problem}'s code says why
     * @param isBearable whether the server can still serve despite a code
     */
    Probe(String name, Runnable trial, Predicate<String> isBearable) {
        this.name = name;
        this.trial = trial;
        this.isBearable = isBearable;
    }

    @Override
    public Health health() {
        var reason = outcome().reason();
        var isUp = reason.isEmpty() || isBearable.test(reason);
        tell(isUp, reason);
        var health = isUp ? Health.up() : Health.down();
        return reason.isEmpty()
                ? health.build()
                : health.withDetail("reason", reason).build();
    }

    private Outcome outcome() {
        try {
            return current().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome("interrupted");
        } catch (TimeoutException | ExecutionException late) {
            return new Outcome("no-answer");
        }
    }

    private synchronized CompletableFuture<Outcome> current() {
        var known = running;
        if (known == null || (known.isDone() && System.nanoTime() - finishedAt > FRESH.toNanos())) {
            var fresh = new CompletableFuture<Outcome>();
            running = fresh;
            Thread.ofVirtual().name("probe-" + name).start(() -> finish(fresh));
            return fresh;
        }
        return known;
    }

    private void finish(CompletableFuture<Outcome> fresh) {
        var outcome = tried();
        synchronized (this) {
            finishedAt = System.nanoTime();
            fresh.complete(outcome);
        }
    }

    private Outcome tried() {
        try {
            trial.run();
            return new Outcome("");
        } catch (Problem problem) {
            return new Outcome(problem.code());
        } catch (RuntimeException failure) {
            LOG.warn("The {} cannot be checked: {}", name, failure.toString());
            return new Outcome("failed");
        }
    }

    private synchronized void tell(boolean isUp, String reason) {
        if (isUp != wasUp) {
            wasUp = isUp;
            LOG.warn(isUp ? "The {} works again" : "The {} does not work: {}", name, reason);
        }
    }
}
