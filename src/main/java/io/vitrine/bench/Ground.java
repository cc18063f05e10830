package io.vitrine.bench;

import io.vitrine.client.Caller;
import io.vitrine.db.Db;
import java.net.URI;
import java.nio.file.Path;

/**
 * What all measurements have in common.
 *
 * @param application the class that configures the server
 * @param db the database of the server, opened by this process as well
 * @param admin an administrator
 * @param measured the restricted user of the world
 * @param folder for the measurement's own files, on the disk of the data
 * @param quick whether to measure for a short time only
 */
record Ground(
        Class<?> application,
        BenchServer server,
        Db db,
        Caller admin,
        Caller measured,
        World world,
        Path folder,
        boolean quick) {
    static final int ROUNDS = 3;

    int seconds() {
        return quick ? 2 : 6;
    }

    /**
     * The time in which the server compiles what it does most: figures are those of a server that has been running for a while.
     */
    int warmUpSeconds() {
        return quick ? 10 : 20;
    }

    URI address() {
        return server.address();
    }
}
