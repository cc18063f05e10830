package io.vitrine.client;

import io.vitrine.base.Ids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One signed-in person who uses the server's API. */
public final class Caller {
    private final HttpClient http;
    private final ObjectMapper json;
    private final URI server;
    private final String cookie;
    private final String csrfToken;

    private Caller(HttpClient http, ObjectMapper json, URI server, String cookie, String csrfToken) {
        this.http = http;
        this.json = json;
        this.server = server;
        this.cookie = cookie;
        this.csrfToken = csrfToken;
    }

    /** Signs in. Errors: IOException if the server refuses. */
    public static Caller signIn(HttpClient http, ObjectMapper json, URI server, String email, String password)
            throws IOException, InterruptedException {
        var body = json.writeValueAsString(Map.of("email", email, "password", password));
        var answer = http.send(
                HttpRequest.newBuilder(server.resolve("/v1/session"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("signing in as " + email + " failed: " + answer.body());
        }
        var cookie = answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        return new Caller(
                http,
                json,
                server,
                cookie,
                json.readTree(answer.body()).path("csrfToken").asString());
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    public JsonNode patch(String path, Object body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    /** Uploads under exactly this name; an existing file gets a new version. */
    public JsonNode upload(String folder, String name, byte[] content) throws IOException, InterruptedException {
        var multipart = multipart(folder, name, content);
        return send(request("/api/v1/files/upload")
                .header("Content-Type", multipart.type())
                .POST(BodyPublishers.ofByteArray(multipart.body())));
    }

    /** The body of an upload, and its Content-Type. */
    public record Multipart(String type, byte[] body) {}

    /** The request body that {@link #upload} sends. */
    public Multipart multipart(String folder, String name, byte[] content) {
        var boundary = "vitrine-" + Ids.show(Ids.next());
        var body = new ByteArrayOutputStream(content.length + 1024);
        field(body, boundary, "fileName", name);
        field(body, boundary, "folder", folder);
        field(body, boundary, "useUniqueFileName", "false");
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Multipart("multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static void field(ByteArrayOutputStream body, String boundary, String name, String value) {
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The cookie that this person's browser would send. */
    public String cookie() {
        return cookie;
    }

    /** The headers that this person's page would send, as lines of a request. */
    public String headers() {
        return "Cookie: " + cookie + "\r\nX-CSRF-Token: " + csrfToken + "\r\n";
    }

    /** The status of the response to a GET. */
    public int status(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.discarding()).statusCode();
    }

    /** A request by this person, without its method. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrfToken);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.request().method() + " " + answer.uri().getPath() + " was answered "
                    + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body().isEmpty() ? "null" : answer.body());
    }
}
