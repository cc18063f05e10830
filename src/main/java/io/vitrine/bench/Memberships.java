package io.vitrine.bench;

import io.vitrine.base.Ids;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Large changes of collections, each in one call, by an administrator. */
final class Memberships {
    private static final int MANY = 10_000;

    private final Ground ground;

    Memberships(Ground ground) {
        this.ground = ground;
    }

    /** One call. */
    private interface Call {
        JsonNode send() throws IOException, InterruptedException;
    }

    void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var files = files();
        var target = List.of(collection("bench-many"));
        var add = Map.of("collectionIds", target, "assetIds", files);
        var what = files.size() + " assets ";
        figures.accept(within(1_000, "add " + what + "to a collection", () -> post("assets/add", add)));
        figures.accept(within(1_000, "remove " + what + "from it", () -> post("assets/remove", add)));
        var fifty = IntStream.range(0, 50).mapToObj(number -> "bench-" + number).toList();
        var ids = new ArrayList<String>();
        for (var name : fifty) {
            ids.add(collection(name));
        }
        var one = Map.of("collectionIds", ids, "assetIds", files.subList(0, 1));
        figures.accept(within(20, "add one asset to 50 collections", () -> post("assets/add", one)));
        figures.accept(within(20, "remove it from them", () -> post("assets/remove", one)));
        var all = Ids.show(ground.world().all());
        figures.accept(within(
                1_000, "delete the collection of all files", () -> post("delete", Map.of("ids", List.of(all)))));
    }

    private List<String> files() throws IOException, InterruptedException {
        var list = "/v1/media-collections/" + Ids.show(ground.world().all()) + "/assets?type=file&limit=1000";
        var files = new ArrayList<String>();
        for (var cursor = ""; cursor != null && files.size() < MANY; ) {
            var page = ground.admin().get(list + cursor);
            page.path("items").forEach(item -> files.add(item.path("id").asString()));
            var next = page.path("nextCursor");
            cursor = next.isNull() ? null : "&cursor=" + next.asString();
        }
        return files;
    }

    private String collection(String name) throws IOException, InterruptedException {
        return ground.admin()
                .post("/v1/media-collections", Map.of("name", name))
                .path("id")
                .asString();
    }

    private JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return ground.admin().post("/v1/media-collections/" + path, body);
    }

    private static Figure within(double millis, String what, Call call) throws IOException, InterruptedException {
        var start = System.nanoTime();
        call.send();
        return Figure.atMost(1, what, (System.nanoTime() - start) / 1e6, "ms", "wanted, ms", millis);
    }
}
