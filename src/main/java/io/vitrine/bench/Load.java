package io.vitrine.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends many concurrent requests for a while, from outside of the server's process: by wrk, which uses least of the machine, or
 * from this process if wrk is not installed.
 */
final class Load {
    private final Path folder;

    /** @param folder for wrk's scripts */
    Load(Path folder) {
        this.folder = folder;
    }

    /** What was done per second. */
    record Report(double perSecond, double megabytesPerSecond) {}

    /**
     * Requests the paths in turn with this cookie, which may be empty.
     *
     * <p>Errors: IOException if a request is answered with an error.
     */
    Report run(URI server, String cookie, List<String> paths, int connections, int seconds)
            throws IOException, InterruptedException {
        return Wrk.isInstalled()
                ? new Wrk(folder).run(server, cookie, paths, connections, seconds)
                : own(server, cookie, paths, connections, seconds);
    }

    private static Report own(URI server, String cookie, List<String> paths, int connections, int seconds)
            throws IOException, InterruptedException {
        var number = new AtomicLong();
        var bytes = new AtomicLong();
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var connection = 0; connection < connections; connection++) {
                running.add(threads.submit(() -> {
                    try (var wire = new Wire(server)) {
                        while (System.nanoTime() < end) {
                            var path = paths.get((int) (number.getAndIncrement() % paths.size()));
                            wire.get(path, "Cookie: " + cookie + "\r\n");
                        }
                        return bytes.addAndGet(wire.received());
                    }
                }));
            }
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("a request failed: " + failed.getCause(), failed);
        }
        return new Report((double) number.get() / seconds, bytes.get() / 1e6 / seconds);
    }
}
