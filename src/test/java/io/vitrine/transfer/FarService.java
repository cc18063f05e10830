package io.vitrine.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A service like ImageKit's: its files are on another host than its API, and it is busy now and then. */
final class FarService implements AutoCloseable {
    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString("private_key:".getBytes(UTF_8));
    /** HMAC-SHA1 of {@code secret.jpg?tr=orig-true9999999999} by the key, as the SDK signs it: see its helper.buildSrc. */
    private static final String SIGNATURE = "4f9a9ac86d71257535c43c6021f4c58657f91553";

    private final HttpServer api = server();
    private final HttpServer files = server();
    private final AtomicInteger requests = new AtomicInteger();
    private final Collection<String> problems = new ConcurrentLinkedQueue<>();
    private volatile boolean isWhole;
    private volatile boolean isStalling;
    private volatile boolean isStalled;

    FarService() {
        api.createContext("/", this::answerApi);
        files.createContext("/", this::answerFile);
        api.start();
        files.start();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String uri() {
        return "http://127.0.0.1:" + api.getAddress().getPort();
    }

    /** The wrong requests so far: without the key, with the key sent to the host of the files, or for a wrong address. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** From now on, sends all files in full. */
    void repair() {
        isWhole = true;
    }

    /** From now on, leaves the request for one file unanswered until it is {@link #close closed}. */
    void stall() {
        isStalling = true;
    }

    /** Whether a client is waiting for that file. */
    boolean isStalled() {
        return isStalled;
    }

    private void answerApi(HttpExchange exchange) throws IOException {
        if (!AUTHORIZATION.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            problems.add("no key for " + exchange.getRequestURI());
        }
        if (requests.incrementAndGet() == 2) {
            exchange.getResponseHeaders().set("Retry-After", "0");
            send(exchange, 429, "{\"message\":\"slow down\"}");
        } else if (exchange.getRequestURI().getPath().equals("/v1/customMetadataFields")) {
            send(exchange, 200, "[{\"id\":\"1\",\"name\":\"odd\",\"label\":\"Odd\",\"schema\":{\"type\":\"Colour\"}}]");
        } else {
            send(
                    exchange,
                    200,
                    "[" + file("open.jpg", false) + "," + file("secret.jpg", true) + "," + file("broken.jpg", false)
                            + "]");
        }
    }

    private String file(String name, boolean isPrivate) {
        return """
                {"type":"file","fileId":"x","name":"%s","filePath":"/%s","size":9,"isPrivateFile":%s,"isPublished":true,
                 "url":"http://127.0.0.1:%d/endpoint/%s?updatedAt=1","tags":null,"customCoordinates":null,
                 "customMetadata":{%s},"createdAt":"2024-01-01T00:00:00.000Z","updatedAt":"2024-01-02T00:00:00.000Z"}
                """.formatted(
                        name,
                        name,
                        isPrivate,
                        files.getAddress().getPort(),
                        name,
                        name.equals("open.jpg") ? "\"odd\":\"red\"" : "");
    }

    private void answerFile(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI().toString();
        if (exchange.getRequestHeaders().containsKey("Authorization")) {
            problems.add("the key was sent to " + asked);
        }
        var secret = asked.contains("secret") ? "&ik-s=" + SIGNATURE : "";
        if (!asked.endsWith("?tr=orig-true" + secret)) {
            problems.add(asked);
        }
        if (isStalling && asked.contains("broken")) {
            isStalled = true;
            return;
        }
        send(exchange, 200, asked.contains("broken") && !isWhole ? "cut" : "nine byte");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        }
    }

    @Override
    public void close() {
        api.stop(0);
        files.stop(0);
    }
}
