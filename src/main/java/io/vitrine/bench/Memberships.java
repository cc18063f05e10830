package io.vitrine.bench;

import io.vitrine.base.Ids;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Measures large changes of collections, each made in one call by an administrator. */
final class Memberships implements Measurement {
    private static final int MANY = 10_000;
    private static final double DELETION_MILLIS = 1_000;

    private final Ground ground;

    Memberships(Ground ground) {
        this.ground = ground;
    }

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var files = files();
        var many = pairs(List.of(collection("bench-many")), files);
        inTurns(1_000, "add " + files.size() + " assets to a collection", "remove them", many, figures);
        var fifty = new ArrayList<String>();
        for (var number = 0; number < 50; number++) {
            fifty.add(collection("bench-" + number));
        }
        var one = pairs(fifty, files.subList(0, 1));
        inTurns(20, "add one asset to 50 collections", "remove it from them", one, figures);
        deleteAll(figures);
    }

    private void inTurns(double wanted, String add, String remove, Map<String, ?> pairs, Consumer<Figure> figures)
            throws IOException, InterruptedException {
        var adding = new ArrayList<Double>();
        var removing = new ArrayList<Double>();
        for (var round = 0; round < Ground.ROUNDS; round++) {
            adding.add(millis("assets/add", pairs));
            removing.add(millis("assets/remove", pairs));
        }
        figures.accept(Figure.atMost(1, add, Figure.median(adding), "ms", "wanted, ms", wanted));
        figures.accept(Figure.atMost(1, remove, Figure.median(removing), "ms", "wanted, ms", wanted));
    }

    /**
     * Measured once, since there is only one such collection. Users who could view it by a share must not see it once the call
     * returns.
     */
    private void deleteAll(Consumer<Figure> figures) throws IOException, InterruptedException {
        var all = Ids.show(ground.world().all());
        var path = "/v1/media-collections/" + all;
        ground.measured().get(path);
        var millis = millis("delete", Map.of("ids", List.of(all)));
        if (ground.measured().status(path) != 404) {
            throw new IOException("the deleted collection can still be viewed");
        }
        figures.accept(
                Figure.atMost(1, "delete the collection of all files", millis, "ms", "wanted, ms", DELETION_MILLIS));
    }

    private static Map<String, ?> pairs(List<String> collections, List<String> assets) {
        return Map.of("collectionIds", collections, "assetIds", assets);
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

    private double millis(String path, Object body) throws IOException, InterruptedException {
        var start = System.nanoTime();
        ground.admin().post("/v1/media-collections/" + path, body);
        return (System.nanoTime() - start) / 1e6;
    }
}
