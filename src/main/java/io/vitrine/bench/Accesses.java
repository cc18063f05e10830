package io.vitrine.bench;

import io.vitrine.client.Caller;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures what access costs users with many shares: whole requests, one after another. The users differ only in what is shared
 * with them.
 */
final class Accesses implements Measurement {
    private static final double FACTOR = 3;

    private final Ground ground;
    private final Repeated repeated;

    Accesses(Ground ground) {
        this.ground = ground;
        this.repeated = new Repeated(ground.quick() ? 15 : 60);
    }

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var sharers = new SharerStore(ground.db());
        try (var http = HttpClient.newHttpClient()) {
            var callers = new LinkedHashMap<String, Caller>();
            for (var shares : List.of(1, 100, 10_000)) {
                sharers.person("s" + shares + "@bench.example", shares);
                callers.put(String.format(shares == 1 ? "%d share" : "%,d shares", shares), caller(http, "s" + shares));
            }
            sharers.groups(sharers.person("grouped@bench.example", 1), 50, 20);
            callers.put("1 share and 50 groups", caller(http, "grouped"));
            compare(callers, "the first 50 of all files", "/v1/files?limit=50&sort=DESC_CREATED", figures);
            compare(callers, "a search for a common word", "/v1/search/assets?limit=50&searchQuery=beach", figures);
            compare(callers, "a file's record", record(caller(http, "s1")), figures);
            new NoTrace(ground, caller(http, "s1")).measure(figures);
            var largest = caller(http, "s10000");
            figures.accept(repeated.atMost(
                    10, "shared with me, first 50, of 10,000", () -> largest.get("/v1/shared-with-me?limit=50")));
        }
        new SharingAnswers(ground, sharers, repeated).measure(figures);
    }

    private Caller caller(HttpClient http, String name) throws IOException, InterruptedException {
        return Caller.signIn(http, JsonMapper.shared(), ground.address(), name + "@bench.example", Bench.PASSWORD);
    }

    /** The record of a file that all of them may see, because it is shared with each. */
    private String record(Caller somebody) throws IOException, InterruptedException {
        var file = somebody.get("/v1/shared-with-me?limit=1")
                .at("/items/0/asset/id")
                .asString();
        return "/v1/assets/" + file;
    }

    private void compare(Map<String, Caller> callers, String what, String path, Consumer<Figure> figures)
            throws IOException, InterruptedException {
        var times = new LinkedHashMap<String, Double>();
        for (var round = 0; round < 2; round++) {
            for (var caller : callers.entrySet()) {
                times.put(
                        caller.getKey(), repeated.millis(() -> caller.getValue().get(path)));
            }
        }
        var fastest = times.values().stream().min(Double::compare).orElseThrow();
        times.forEach((who, time) -> figures.accept(
                Figure.atMost(FACTOR, what + ": " + who, time, "ms", "the fastest of these, ms", fastest)));
    }
}
