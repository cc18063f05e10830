package io.vitrine.delivery.rendition;

import io.vitrine.delivery.picture.Reply;
import io.vitrine.delivery.picture.Request;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;

/**
 * A request on its way to a worker: it is made once for all callers that wait for it, and given up when none waits any
 * more.
 */
final class Flight<T> implements Comparable<Flight<?>> {
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Request request;
    private final BiFunction<Request, Reply, T> landing;
    private final long number = NUMBERS.incrementAndGet();
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private boolean isUrgent;
    private int waiting = 1;

    /**
     * Starts with one waiting caller.
     *
     * @param isUrgent whether that caller is a person rather than a job
     * @param landing turns the reply into the result; called at most once, and only if a worker got the request
     */
    Flight(Request request, boolean isUrgent, BiFunction<Request, Reply, T> landing) {
        this.request = request;
        this.isUrgent = isUrgent;
        this.landing = landing;
    }

    Request request() {
        return request;
    }

    /** Adds a waiting caller. Returns false if the request has been given up. */
    synchronized boolean join() {
        if (waiting == 0) {
            return false;
        }
        waiting++;
        return true;
    }

    /** Removes a waiting caller. Returns whether none is left. */
    synchronized boolean leave() {
        return --waiting == 0;
    }

    synchronized boolean isAbandoned() {
        return waiting == 0;
    }

    /** Must not be called while the flight is in a queue. */
    synchronized void urge() {
        isUrgent = true;
    }

    synchronized boolean isUrgent() {
        return isUrgent;
    }

    void finish(Reply reply) {
        try {
            result.complete(landing.apply(request, reply));
        } catch (RuntimeException failure) {
            result.completeExceptionally(failure);
        }
    }

    void fail(RuntimeException failure) {
        result.completeExceptionally(failure);
    }

    /** The result; empty if it takes longer. Errors: those of the landing. */
    Optional<T> await(Duration atMost) throws InterruptedException {
        try {
            return Optional.of(result.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        }
    }

    /** People before jobs, then in order of arrival. */
    @Override
    public int compareTo(Flight<?> other) {
        var byUrgency = Boolean.compare(other.isUrgent(), isUrgent());
        return byUrgency != 0 ? byUrgency : Long.compare(number, other.number);
    }
}
