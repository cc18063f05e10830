package io.vitrine.library.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;

/**
 * What another server was asked for and answers. It breaks off at an instant, whatever is on its way then: a server that sends
 * a byte now and then, of its headers as of a file, is never silent for long and never at its end.
 */
record Asked(HttpGet request, ClassicHttpResponse answer, Thread clock) implements AutoCloseable {
    /** @param end as of {@link System#nanoTime}. Errors: {@code IOException}, where no headers come by then. */
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

    /** Ends the connection. To close the answer instead would be to read it to its end, which may never come. */
    @Override
    public void close() {
        clock.interrupt();
        request.cancel();
    }
}
