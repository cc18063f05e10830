package io.vitrine.library;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does something many times at once, in threads that start together. */
final class Together {
    private Together() {}

    static <T> List<T> run(int times, IntFunction<T> work) throws Exception {
        var start = new CyclicBarrier(times);
        try (var threads = Executors.newFixedThreadPool(times)) {
            var running = new ArrayList<Future<T>>();
            for (var at = 0; at < times; at++) {
                var number = at;
                Callable<T> one = () -> {
                    start.await();
                    return work.apply(number);
                };
                running.add(threads.submit(one));
            }
            var done = new ArrayList<T>();
            for (var one : running) {
                done.add(one.get());
            }
            return done;
        }
    }
}
