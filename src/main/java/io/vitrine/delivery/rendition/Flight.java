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

/** A request on its way to a worker: made once, for all who wait for it, and not at all when nobody does any more. */
final class Flight<T> implements Comparable<Flight<?>> {
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Request request;
    private final BiFunction<Request, Reply, T> landing;
    private final long number = NUMBERS.incrementAndGet();
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private boolean isUrgent;
    private int waiting = 1;

    /**
     * With one who waits.
     *
     * @param isUrgent whether that is somebody, rather than a job
     * @param landing makes of the answer what is waited for; called once, unless it is given up before a worker has it
     */
    Flight(Request request, boolean isUrgent, BiFunction<Request, Reply, T> landing) {
        this.request = request;
        this.isUrgent = isUrgent;
        this.landing = landing;
    }

    Request request() {
        return request;
    }

    /** False where it has been given up. */
    synchronized boolean join() {
        if (waiting == 0) {
            return false;
        }
        waiting++;
        return true;
    }

    /** Whether nobody is left. */
    synchronized boolean leave() {
        return --waiting == 0;
    }

    synchronized boolean isAbandoned() {
        return waiting == 0;
    }

    /** Not while it stands in a queue. */
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

    /** Empty where it takes longer. Errors: those of the landing. */
    Optional<T> await(Duration atMost) throws InterruptedException {
        try {
            return Optional.of(result.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        }
    }

    /** People before jobs, then in the order in which they came. */
    @Override
    public int compareTo(Flight<?> other) {
        var byUrgency = Boolean.compare(other.isUrgent(), isUrgent());
        return byUrgency != 0 ? byUrgency : Long.compare(number, other.number);
    }
}
