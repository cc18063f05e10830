package io.vitrine.testing;

import java.util.stream.LongStream;

/** Counts the statements that a request needs. */
public final class Queries {
    private static final int RUNS = 5;

    private Queries() {}

    /** The least of several runs, since what the server does beside the request must not count. */
    public static long of(Runnable request) {
        return LongStream.range(0, RUNS)
                .map(run -> {
                    var before = TestServer.db().statements();
                    request.run();
                    return TestServer.db().statements() - before;
                })
                .min()
                .orElseThrow();
    }

    /** The statements of a request that can be made only once. */
    public static long once(Runnable request) {
        var before = TestServer.db().statements();
        request.run();
        return TestServer.db().statements() - before;
    }
}
