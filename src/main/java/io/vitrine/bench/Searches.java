package io.vitrine.bench;

import io.vitrine.client.Caller;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Measures searches, one request after another: as an administrator, and as a user with a hundred shares. */
final class Searches implements Measurement {
    private static final int SHARES = 100;
    private static final double QUICK_MILLIS = 30;
    private static final double QUERY_MILLIS = 50;
    /**
     * Directus 11.17.4 on SQLite, on a machine of this kind: files whose names contain a word, the first 50 by name, requests
     * per second.
     */
    private static final double PEER = 3.9;
    /** The number of files in the peer's world, each of which it examined. */
    private static final int PEER_FILES = 101_000;

    private static final double FACTOR = 50;
    private static final int CONNECTIONS = 16;
    private static final String EMAIL = "narrow@bench.example";
    private static final String PASSWORD = "narrow-narrow-narrow";
    private static final List<String> COMMON =
            List.of("beach", "summer", "portrait", "window", "gar", "bri", "cof", "mark");

    /** How many requests of each kind are measured, after as many that do not count. */
    private static final int TIMES = 96;

    private final Ground ground;

    Searches(Ground ground) {
        this.ground = ground;
    }

    /** The requests, made in turn. */
    private record Asked(String what, double millis, List<String> paths) {}

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var narrow = narrow();
        for (var asked : all()) {
            measure("as an administrator", ground.admin(), asked, figures);
            measure("with " + SHARES + " shares", narrow, asked, figures);
        }
        if (ground.world().files() <= PEER_FILES) {
            beside(figures);
        }
    }

    /** Measures as a user who sees everything through one collection, as the peer's user did. */
    private void beside(Consumer<Figure> figures) throws IOException, InterruptedException {
        var load = new Load(ground.folder());
        var paths = COMMON.stream()
                .map(word -> "/v1/search/assets?limit=50&sort=name&searchQuery=" + encoded(word))
                .toList();
        var rates = new ArrayList<Double>();
        load.run(ground.address(), ground.measured().cookie(), paths, CONNECTIONS, ground.warmUpSeconds());
        for (var round = 0; round < Ground.ROUNDS; round++) {
            rates.add(load.run(ground.address(), ground.measured().cookie(), paths, CONNECTIONS, ground.seconds())
                    .perSecond());
        }
        var what = "a common word, first 50 by name, over " + CONNECTIONS + " connections";
        figures.accept(Figure.atLeast(FACTOR, what, Figure.median(rates), "/s", "the peer's, /s", PEER));
    }

    private static List<Asked> all() {
        var random = new Random(11);
        var rare = random.ints(50, 1_000, 100_000).mapToObj(Integer::toString).toList();
        return List.of(
                new Asked("quick search, rare", QUICK_MILLIS, quick(rare)),
                new Asked("quick search, common", QUICK_MILLIS, quick(COMMON)),
                new Asked(
                        "quick search, two words", QUICK_MILLIS, quick(List.of("beach daw", "logo sum", "store win"))),
                query("a common word and a size, latest first", "%s AND size > 1000", "-createdAt"),
                query("a common beginning, largest first", "name : \"%s\"", "-size"),
                query("a common word by relevance", "name HAS \"%s\" AND format = \"jpg\"", "relevance"),
                query("recent files without a word, by name", "createdAt > \"30d\" AND name NOT = \"%s\"", "name"));
    }

    private static List<String> quick(List<String> words) {
        return words.stream().map(word -> "/v1/search?q=" + encoded(word)).toList();
    }

    private static Asked query(String what, String query, String sort) {
        return new Asked(
                what,
                QUERY_MILLIS,
                COMMON.stream()
                        .map(word -> "/v1/search/assets?limit=50&sort=" + sort + "&searchQuery="
                                + encoded(query.formatted(word)))
                        .toList());
    }

    private void measure(String who, Caller by, Asked asked, Consumer<Figure> figures)
            throws IOException, InterruptedException {
        var taken = new ArrayList<Double>();
        for (var time = -TIMES; time < TIMES; time++) {
            var path = asked.paths().get(Math.floorMod(time, asked.paths().size()));
            var start = System.nanoTime();
            if (by.status(path) != 200) {
                throw new IOException(path + " was refused");
            }
            if (time >= 0) {
                taken.add((System.nanoTime() - start) / 1e6);
            }
        }
        var what = asked.what() + ", " + who + ": p95";
        figures.accept(Figure.atMost(1, what, Figure.part(taken, 0.95), "ms", "wanted, ms", asked.millis()));
    }

    /** A new user with {@link #SHARES} shares, half of them of folders and half of files. */
    private Caller narrow() throws IOException, InterruptedException {
        var admin = ground.admin();
        var user = admin.post(
                        "/v1/users",
                        Map.of("email", EMAIL, "name", "Narrow", "role", "restricted", "password", PASSWORD))
                .path("id")
                .asString();
        var view = Map.of("principal", Map.of("type", "user", "id", user), "level", "view");
        for (var type : List.of("folder", "file")) {
            for (var asset : admin.get("/v1/files?sort=DESC_CREATED&type=" + type + "&limit=" + SHARES / 2)) {
                admin.patch(
                        "/v1/assets/" + asset.path("id").asString() + "/access", Map.of("addOrModify", List.of(view)));
            }
        }
        return Caller.signIn(HttpClient.newHttpClient(), JsonMapper.shared(), ground.address(), EMAIL, PASSWORD);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
