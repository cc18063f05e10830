package io.vitrine.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Many at once, for a while or for a number of times. */
final class Load {
    private Load() {}

    /** One request; fails on any answer but the wanted one. */
    interface Request {
        void send(int number) throws IOException, InterruptedException;
    }

    /** How many a second so many connections get done of a fixed number. */
    static double rate(int connections, int count, Request request) {
        var numbers = new AtomicInteger();
        var start = System.nanoTime();
        together(connections, () -> {
            for (var number = numbers.getAndIncrement(); number < count; number = numbers.getAndIncrement()) {
                request.send(number);
            }
            return null;
        });
        return count / seconds(start);
    }

    static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }

    private static void together(int connections, Callable<?> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var connection = 0; connection < connections; connection++) {
                running.add(threads.submit(work));
            }
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a request failed: " + failed.getCause(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
