package io.vitrine.bench;

import io.vitrine.client.Caller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** A small world over HTTP: a deep folder and a collection, and somebody restricted who sees them by shares. */
record BenchWorld(HttpClient http, Caller admin, Caller restricted, String collection, List<String> files) {
    static final String EMAIL = "bench@example.com";
    static final String PASSWORD = "bench-bench-bench";
    private static final int FILES = 300;

    static BenchWorld make(HttpClient http, URI server) throws IOException, InterruptedException {
        var json = JsonMapper.shared();
        var admin = Caller.signIn(http, json, server, EMAIL, PASSWORD);
        var files = new ArrayList<String>();
        for (var number = 0; number < FILES; number++) {
            var name = "file-" + number + ".txt";
            files.add(admin.upload("/a/b/c/d/e/f/g/h", name, content(number, 100))
                    .path("fileId")
                    .asString());
        }
        var collection = admin.post("/v1/media-collections", Map.of("name", "bench", "assetIds", files))
                .path("id")
                .asString();
        var user = admin.post(
                        "/v1/users",
                        Map.of("email", "r@example.com", "name", "R", "role", "restricted", "password", PASSWORD))
                .path("id")
                .asString();
        var grant = Map.of(
                "addOrModify", List.of(Map.of("principal", Map.of("type", "user", "id", user), "level", "view")));
        var top = admin.get("/v1/folders?path=/a").path("id").asString();
        admin.patch("/v1/assets/" + top + "/access", grant);
        admin.patch("/v1/media-collections/" + collection + "/access", grant);
        var restricted = Caller.signIn(http, json, server, "r@example.com", PASSWORD);
        return new BenchWorld(http, admin, restricted, collection, files);
    }

    /** Bytes that no other file has. */
    static byte[] content(long seed, int size) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** Asks, and throws the answer away unread but for its status. */
    void get(String path) throws IOException, InterruptedException {
        var answer = http.send(restricted.request(path).GET().build(), BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered " + answer.statusCode());
        }
    }
}
