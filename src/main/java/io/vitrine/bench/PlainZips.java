package io.vitrine.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vitrine.blob.Content;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A server that anyone could write in an hour: Java's HTTP server and Java's zips, with files stored uncompressed and known
 * checksums.
 */
final class PlainZips implements AutoCloseable {
    private static final int BUFFER = 128 * 1024;

    private final Map<Path, Content> files;
    private final HttpServer server;
    private final AtomicLong processorNanos = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    PlainZips(Map<Path, Content> files) throws IOException {
        this.files = files;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/zip", this::send);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The processor time that its threads have used. */
    double processorSeconds() {
        return processorNanos.get() / 1e9;
    }

    private void send(HttpExchange exchange) throws IOException {
        var clock = ManagementFactory.getThreadMXBean();
        var before = clock.getCurrentThreadCpuTime();
        write(exchange);
        processorNanos.addAndGet(clock.getCurrentThreadCpuTime() - before);
    }

    private void write(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var buffer = new byte[BUFFER];
        try (var zip = new ZipOutputStream(new BufferedOutputStream(exchange.getResponseBody(), BUFFER))) {
            zip.setMethod(ZipOutputStream.STORED);
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(String.valueOf(file.getKey().getFileName()));
                entry.setSize(file.getValue().size());
                entry.setCrc(file.getValue().crc32());
                zip.putNextEntry(entry);
                try (var in = Files.newInputStream(file.getKey())) {
                    for (int read; (read = in.read(buffer)) >= 0; ) {
                        zip.write(buffer, 0, read);
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
