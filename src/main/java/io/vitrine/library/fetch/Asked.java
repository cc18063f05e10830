package io.vitrine.library.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;

/**
 * A request to another server, and its answer. The request is cancelled at a fixed instant, whatever is still on its way: a
 * server that sends a byte now and then, in its headers or in the file, would never be silent for long enough to time out, and
 * never finish.
 */
record Asked(HttpGet request, ClassicHttpResponse answer, Thread clock) implements AutoCloseable {
    /**
     * Sends a request, and waits for the headers of the answer.
     *
     * <p>Errors: {@code IOException}, if the headers have not come by {@code end}.
     *
     * @param end when to cancel the request, in the time of {@link System#nanoTime}
     */
    static Asked of(CloseableHttpClient client, URI uri, long end) throws IOException {
        var request = new HttpGet(uri);
        var clock = Thread.ofVirtual().name("fetch-end").start(() -> breakOff(request, end));
        try {
            return new Asked(request, client.executeOpen(HttpHost.create(uri), request, null), clock);
        } catch (IOException | RuntimeException failure) {
            clock.interrupt();
            throw failure;
        }
    }

    private static void breakOff(HttpGet request, long end) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            request.cancel();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the connection. Closing the answer instead would read it to its end, which may never come. */
    @Override
    public void close() {
        clock.interrupt();
        request.cancel();
    }
}
