package io.vitrine.delivery.rendition;

import io.vitrine.base.Problem;
import io.vitrine.db.Db;
import io.vitrine.delivery.picture.Reply;
import io.vitrine.delivery.picture.Request;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The requests under way, by the name of their result: if several callers want the same at the same time, it is made once
 * and all get it.
 */
final class Flights<T> {
    private static final Duration LOOK_ROUND = Duration.ofMillis(250);
    private static final int MOST_WAITING = 10_000;

    private final Workers workers;
    private final Consumer<Request> dropped;
    private final ConcurrentMap<String, Flight<T>> flights = new ConcurrentHashMap<>();

    /** @param dropped receives requests that were given up before a worker had them, because their landing is not called */
    Flights(Workers workers, Consumer<Request> dropped) {
        this.workers = workers;
        this.dropped = dropped;
    }

    /**
     * The result of a request.
     *
     * @param request called only if no such request is under way
     *
     * <p>Errors: those of the landing; busy, if too many requests are waiting already or the client has gone away.
     */
    T get(String name, boolean isUrgent, Supplier<Request> request, BiFunction<Request, Reply, T> landing) {
        var isFirst = new AtomicBoolean();
        var flight = flights.compute(name, (same, under) -> {
            if (under != null && under.join()) {
                return under;
            }
            isFirst.set(true);
            return new Flight<>(request.get(), isUrgent, landing);
        });
        if (isFirst.get()) {
            start(name, flight);
        } else if (isUrgent) {
            workers.urge(flight);
        }
        return await(name, flight);
    }

    private void start(String name, Flight<T> flight) {
        if (flight.isUrgent() && workers.waiting() >= MOST_WAITING) {
            flight.fail(Problem.busy("Too many pictures are already being waited for"));
        } else {
            workers.add(flight);
        }
    }

    private T await(String name, Flight<T> flight) {
        try {
            while (true) {
                var result = flight.await(LOOK_ROUND);
                if (result.isPresent()) {
                    return result.get();
                }
                if (Db.CLIENT_GONE.isBound() && Db.CLIENT_GONE.get().getAsBoolean()) {
                    throw Problem.busy("Nobody is waiting for this any more");
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.busy("The server is stopping");
        } finally {
            if (flight.leave()) {
                flights.remove(name, flight);
                if (workers.remove(flight)) {
                    dropped.accept(flight.request());
                }
            }
        }
    }
}
