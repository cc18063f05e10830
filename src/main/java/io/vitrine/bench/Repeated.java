package io.vitrine.bench;

import java.io.IOException;
import java.util.ArrayList;

/** Sends the same request this many times, one after another. */
record Repeated(int times) {
    interface Request {
        void send() throws IOException, InterruptedException;
    }

    /** The median time. */
    double millis(Request request) throws IOException, InterruptedException {
        var taken = new ArrayList<Double>();
        for (var time = 0; time < times; time++) {
            var start = System.nanoTime();
            request.send();
            taken.add((System.nanoTime() - start) / 1e6);
        }
        return Figure.median(taken);
    }

    Figure atMost(double wanted, String what, Request request) throws IOException, InterruptedException {
        return Figure.atMost(1, what, millis(request), "ms", "wanted, ms", wanted);
    }
}
