package io.vitrine.demo;

import io.vitrine.client.Caller;
import io.vitrine.demo.Cast.Person;
import io.vitrine.demo.art.Artwork;
import io.vitrine.demo.art.Gallery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Fills a server with the demo. Started again after an interruption, it adds what is missing. */
final class DemoWorld {
    private static final long SEED = 2026;
    private static final int STEP = 50;

    private final URI server;
    private final HttpClient http;
    private final ObjectMapper json = JsonMapper.shared();
    private final Consumer<String> progress;
    private final Map<String, Caller> callers = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    DemoWorld(URI server, HttpClient http, Consumer<String> progress) {
        this.server = server;
        this.http = http;
        this.progress = progress;
    }

    /** Errors: IOException with the server's message if it refuses something. */
    void fill() throws IOException, InterruptedException {
        people();
        groups();
        var paths = pictures();
        folders();
        for (var shelf : Shelves.ALL) {
            collection(shelf, paths);
        }
    }

    private void people() throws IOException, InterruptedException {
        by(Cast.ADA).patch("/v1/me", Map.of("name", Cast.ADA.name()));
        for (var user : by(Cast.ADA).get("/v1/users?limit=1000").path("items")) {
            ids.put(user.path("email").asString(), user.path("id").asString());
        }
        for (var person : Cast.ALL) {
            if (!ids.containsKey(person.email())) {
                var body = Map.of(
                        "email",
                        person.email(),
                        "name",
                        person.name(),
                        "role",
                        person.role(),
                        "password",
                        Cast.PASSWORD);
                ids.put(
                        person.email(),
                        by(Cast.ADA).post("/v1/users", body).path("id").asString());
            }
        }
    }

    private void groups() throws IOException, InterruptedException {
        for (var group : by(Cast.ADA).get("/v1/groups?limit=1000").path("items")) {
            ids.put(group.path("name").asString(), group.path("id").asString());
        }
        for (var group : Cast.GROUPS) {
            if (!ids.containsKey(group.name())) {
                var body = Map.of("name", group.name());
                ids.put(
                        group.name(),
                        by(Cast.ADA).post("/v1/groups", body).path("id").asString());
            }
            var members = group.members().stream()
                    .map(person -> ids.get(person.email()))
                    .toList();
            by(Cast.ADA).post("/v1/groups/" + ids.get(group.name()) + "/members", Map.of("add", members));
        }
    }

    /** The ids of all files by path. */
    private Map<String, String> pictures() throws IOException, InterruptedException {
        var paths = new TreeMap<String, String>();
        for (var file : by(Cast.FAY).get("/v1/files?type=file&limit=1000")) {
            paths.put(file.path("filePath").asString(), file.path("fileId").asString());
        }
        var artworks = Gallery.of(SEED).toList();
        for (var done = 0; done < artworks.size(); done++) {
            var artwork = artworks.get(done);
            if (!paths.containsKey(artwork.path())) {
                paths.put(artwork.path(), upload(artwork));
            }
            if ((done + 1) % STEP == 0 || done + 1 == artworks.size()) {
                progress.accept("  " + (done + 1) + " of " + artworks.size() + " pictures and documents");
            }
        }
        return paths;
    }

    private String upload(Artwork artwork) throws IOException, InterruptedException {
        var content = new ByteArrayOutputStream();
        artwork.writeTo(content);
        return by(Cast.FAY)
                .upload(artwork.folder(), artwork.name(), content.toByteArray())
                .path("fileId")
                .asString();
    }

    private void folders() throws IOException, InterruptedException {
        for (var shared : Shelves.FOLDERS) {
            by(Cast.FAY).patch("/v1/assets/" + folder(shared.path()) + "/access", Shelves.body(shared.shares(), ids));
        }
    }

    private String folder(String path) throws IOException, InterruptedException {
        var encoded = URLEncoder.encode(path, StandardCharsets.UTF_8);
        return by(Cast.FAY).get("/v1/folders?path=" + encoded).path("id").asString();
    }

    private void collection(Shelves.Shelf shelf, Map<String, String> paths) throws IOException, InterruptedException {
        var found = by(Cast.ADA)
                .get("/v1/media-collections?match=exact&query=" + shelf.name())
                .path("items");
        var id = found.isEmpty() ? create(shelf) : found.get(0).path("id").asString();
        var members = new HashSet<String>();
        for (var folder : shelf.folders()) {
            members.add(folder(folder));
        }
        paths.forEach((path, file) -> {
            if (shelf.files().stream().anyMatch(path::startsWith)) {
                members.add(file);
            }
        });
        add(id, members);
        if (!shelf.shares().isEmpty()) {
            by(Cast.FAY).patch("/v1/media-collections/" + id + "/access", Shelves.body(shelf.shares(), ids));
        }
    }

    private String create(Shelves.Shelf shelf) throws IOException, InterruptedException {
        var body = Map.of("name", shelf.name(), "description", shelf.description());
        return by(shelf.owner()).post("/v1/media-collections", body).path("id").asString();
    }

    private void add(String collection, Set<String> members) throws IOException, InterruptedException {
        var body = Map.of("collectionIds", List.of(collection), "assetIds", members);
        by(Cast.FAY).post("/v1/media-collections/assets/add", body);
    }

    private Caller by(Person person) throws IOException, InterruptedException {
        var caller = callers.get(person.email());
        if (caller == null) {
            caller = Caller.signIn(http, json, server, person.email(), Cast.PASSWORD);
            callers.put(person.email(), caller);
        }
        return caller;
    }
}
