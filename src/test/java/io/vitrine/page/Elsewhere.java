package io.vitrine.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Stands in for another server on the Internet, from whose address the test servers may fetch. */
final class Elsewhere implements AutoCloseable {
    static final String HOST = "127.0.0.7";

    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final HttpServer server;

    Elsewhere() {
        try {
            this.server = HttpServer.create(new InetSocketAddress(HOST, 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var latch = held.get(path);
            if (latch != null) {
                try {
                    latch.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }
            var content = ("content of " + path).getBytes(UTF_8);
            exchange.sendResponseHeaders(statuses.getOrDefault(path, 200), content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
    }

    String address(String path) {
        return "http://" + HOST + ":" + server.getAddress().getPort() + path;
    }

    /** From now on, answers this path with this status. */
    void answer(String path, int status) {
        statuses.put(path, status);
    }

    /** From now on, holds back the answer at this path until it is let go. */
    void hold(String path) {
        held.put(path, new CountDownLatch(1));
    }

    void letGo(String path) {
        held.remove(path).countDown();
    }

    @Override
    public void close() {
        held.values().forEach(CountDownLatch::countDown);
        server.stop(0);
    }
}
