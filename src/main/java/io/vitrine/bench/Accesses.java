package io.vitrine.bench;

import io.vitrine.base.Ids;
import io.vitrine.client.Caller;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What access costs those to whom much is shared, and those who ask about it: whole requests, one after the other. The people are
 * the same in everything but what is shared with them.
 */
final class Accesses {
    private static final int TIMES = 60;
    private static final int PREVIEWED_FILES = 100_000;
    private static final int PREVIEWED_PEOPLE = 500;
    private static final double FACTOR = 3;

    /** How much longer one of two answers may take that are to tell nothing apart. */
    private static final double ALIKE = 1.5;

    private final Ground ground;
    private final String administrator;
    private final String password;

    Accesses(Ground ground, String administrator, String password) {
        this.ground = ground;
        this.administrator = administrator;
        this.password = password;
    }

    private interface Request {
        void send() throws IOException, InterruptedException;
    }

    void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var sharers = new SharerStore(ground.db(), administrator);
        try (var http = HttpClient.newHttpClient()) {
            var callers = new LinkedHashMap<String, Caller>();
            for (var shares : List.of(1, 100, 10_000)) {
                sharers.person("s" + shares + "@bench.example", shares);
                callers.put(String.format("%,d shares", shares), caller(http, "s" + shares));
            }
            sharers.groups(sharers.person("grouped@bench.example", 1), 50, 20);
            callers.put("1 share and 50 groups", caller(http, "grouped"));
            compare(callers, "the first 50 of all files", "/v1/files?limit=50&sort=DESC_CREATED", figures);
            compare(callers, "a file's record", record(caller(http, "grouped")), figures);
            noTrace(caller(http, "s1"), figures);
            var largest = caller(http, "s10000");
            figures.accept(atMost(
                    10, "shared with me, first 50, of 10,000", () -> largest.get("/v1/shared-with-me?limit=50")));
        }
        explain(figures);
        preview(sharers, figures);
    }

    private Caller caller(HttpClient http, String name) throws IOException, InterruptedException {
        return Caller.signIn(http, JsonMapper.shared(), ground.server(), name + "@bench.example", password);
    }

    /** One that all of them may see, because it is shared with each. */
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
                times.put(caller.getKey(), millis(() -> caller.getValue().get(path)));
            }
        }
        var fastest = times.values().stream().min(Double::compare).orElseThrow();
        times.forEach((who, time) -> figures.accept(
                Figure.atMost(FACTOR, what + ": " + who, time, "ms", "the fastest of these, ms", fastest)));
    }

    private void explain(Consumer<Figure> figures) throws IOException, InterruptedException {
        var file = ground.world().inUsual().getFirst();
        var path = "/v1/assets/" + Ids.show(file) + "/access/explain?user="
                + Ids.show(ground.world().user());
        figures.accept(
                atMost(10, "why somebody can see a file", () -> ground.admin().get(path)));
    }

    private void preview(SharerStore sharers, Consumer<Figure> figures) throws IOException, InterruptedException {
        var folder = sharers.folderOf(PREVIEWED_FILES);
        var group = sharers.group(PREVIEWED_PEOPLE);
        var share = Map.of(
                "assetId",
                Ids.show(folder.getFirst()),
                "addOrModify",
                List.of(Map.of("principal", Map.of("type", "group", "id", Ids.show(group)), "level", "contribute")));
        var what = String.format(
                "what sharing a folder of %,d files with a group of %d would do", folder.getLast(), PREVIEWED_PEOPLE);
        figures.accept(atMost(500, what, () -> ground.admin().post("/v1/access/preview", Map.of("share", share))));
    }

    /** Whether the time of an answer tells that there is something: halves of the requests are for either, by turns. */
    private void noTrace(Caller stranger, Consumer<Figure> figures) throws IOException, InterruptedException {
        var hidden = new ArrayList<Double>();
        var missing = new ArrayList<Double>();
        var files = ground.world().inUsual();
        for (var time = 0; time < 20 * TIMES; time++) {
            hidden.add(refused(stranger, files.get(time % files.size())));
            missing.add(refused(stranger, Ids.next()));
        }
        figures.accept(Figure.atMost(
                ALIKE,
                "a file's record, refused: hidden",
                Figure.median(hidden),
                "ms",
                "refused: missing, ms",
                Figure.median(missing)));
        figures.accept(Figure.atMost(
                ALIKE,
                "the slowest tenth of these: hidden",
                slow(hidden),
                "ms",
                "the slowest tenth: missing, ms",
                slow(missing)));
    }

    private static double refused(Caller stranger, long id) throws InterruptedException {
        var start = System.nanoTime();
        try {
            stranger.get("/v1/assets/" + Ids.show(id));
        } catch (IOException refused) {
            return (System.nanoTime() - start) / 1e6;
        }
        throw new IllegalStateException("it was to be refused");
    }

    private static double slow(List<Double> times) {
        return times.stream().sorted().skip(times.size() * 9L / 10).findFirst().orElseThrow();
    }

    private Figure atMost(double wanted, String what, Request request) throws IOException, InterruptedException {
        return Figure.atMost(1, what, millis(request), "ms", "wanted, ms", wanted);
    }

    private double millis(Request request) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (var time = 0; time < (ground.quick() ? TIMES / 4 : TIMES); time++) {
            var start = System.nanoTime();
            request.send();
            times.add((System.nanoTime() - start) / 1e6);
        }
        return Figure.median(times);
    }
}
