package io.vitrine.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A client of the server, signed in or not: every request carries these headers. */
public class Caller {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "test-boundary-7f3a";

    private final Map<String, String> headers;
    private final Function<String, URI> server;

    Caller(Map<String, String> headers) {
        this(headers, TestServer::uri);
    }

    private Caller(Map<String, String> headers, Function<String, URI> server) {
        this.headers = headers;
        this.server = server;
    }

    /** A client that is not signed in, for a server other than the shared one. */
    public static Caller nobodyAt(URI server) {
        return new Caller(Map.of(), server::resolve);
    }

    Map<String, String> headers() {
        return headers;
    }

    public static Caller nobody() {
        return new Caller(Map.of());
    }

    public static Caller withKey(String key) {
        return new Caller(Map.of("Authorization", "Bearer " + key));
    }

    public static Caller signedIn(String email, String password) {
        return nobody().signIn(email, password);
    }

    /** Signs in to the same server. */
    public Caller signIn(String email, String password) {
        return in(post("/v1/session", Map.of("email", email, "password", password))
                .expect(200));
    }

    /** The same caller, in the session that this answer began. */
    public Caller in(Answer signedIn) {
        var cookie = signedIn.header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        return with("Cookie", cookie).with("X-CSRF-Token", signedIn.text("csrfToken"));
    }

    /** The same caller, with one more header. */
    public Caller with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Caller(more, server);
    }

    /** The same caller, without a header. */
    public Caller without(String name) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new Caller(fewer, server);
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Answer delete(String path, Object body) {
        return sendJson("DELETE", path, body);
    }

    public Answer post(String path, Object body) {
        return sendJson("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return sendJson("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return sendJson("PATCH", path, body);
    }

    /** Sends a string as it is, and anything else as JSON. */
    public Answer sendJson(String method, String path, Object body) {
        var text = body instanceof String raw ? raw : JsonMapper.shared().writeValueAsString(body);
        return send(method, path, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads under exactly this name, making a new version of an existing file. */
    public Answer upload(String folder, String name, byte[] content) {
        return upload(Map.of("fileName", name, "folder", folder, "useUniqueFileName", "false"), content);
    }

    public Answer upload(Map<String, String> fields, byte[] content) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", "/api/v1/files/upload", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    /** The body of a response as it arrives; close it. */
    public InputStream stream(String path) {
        var request = HttpRequest.newBuilder(server.apply(path));
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofInputStream()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer send(String method, String path, @Nullable String type, byte @Nullable [] body) {
        var request = HttpRequest.newBuilder(server.apply(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(method + " " + path, answer.statusCode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
