package io.vitrine.bench;

import java.io.IOException;
import java.util.ArrayList;

/** The same request so many times, one after the other. */
record Repeated(int times) {
    interface Request {
        void send() throws IOException, InterruptedException;
    }

    /** The median. */
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
