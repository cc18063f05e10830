package io.vitrine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server's response. */
public record Answer(String request, int status, HttpResponse<byte[]> raw) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public JsonNode json() {
        return JSON.readTree(raw.body().length == 0 ? "null".getBytes(StandardCharsets.UTF_8) : raw.body());
    }

    /** The value at a path such as {@code items.0.name}; missing ones are missing nodes. */
    public JsonNode at(String path) {
        return json().at("/" + path.replace('.', '/'));
    }

    public String text(String path) {
        return at(path).asString();
    }

    public String body() {
        return new String(raw.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return raw.body();
    }

    public Optional<String> header(String name) {
        return raw.headers().firstValue(name);
    }

    /** The values of a property in the items of a list. */
    public List<String> all(String name) {
        var items = json().isArray() ? json() : json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(name).asString())
                .toList();
    }

    public Answer expect(int expected) {
        assertThat(status).as("%s was answered %s", request, body()).isEqualTo(expected);
        return this;
    }

    /** Expects an error with this status and code. */
    public Answer expect(int expected, String code) {
        expect(expected);
        assertThat(text("code")).as("%s was answered %s", request, body()).isEqualTo(code);
        return this;
    }
}
