package io.vitrine.bench;

import io.vitrine.base.Ids;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Measures whether a page takes equally long in a collection of any size and at any place in it. */
final class Depth implements Measurement {
    private static final int TIMES = 200;
    private static final int PAGE = 50;
    private static final double WANTED = 1.5;

    private final Ground ground;

    Depth(Ground ground) {
        this.ground = ground;
    }

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var all = "/v1/media-collections/" + Ids.show(ground.world().all()) + "/assets?sort=name&limit=";
        var few = "/v1/media-collections/" + Ids.show(ground.world().few()) + "/assets?sort=name&limit=";
        var pages = Map.of(
                "50 of 100", few + PAGE,
                "the first 50 of all files", all + PAGE,
                "page 1,000 of all files", all + PAGE + "&cursor=" + behind(all, 999 * PAGE));
        var times = new LinkedHashMap<String, List<Double>>();
        try (var wire = new Wire(ground.address())) {
            for (var time = 0; time < 2 * TIMES; time++) {
                for (var page : pages.entrySet()) {
                    var millis = millis(wire, page.getValue());
                    if (time >= TIMES) {
                        times.computeIfAbsent(page.getKey(), one -> new ArrayList<>())
                                .add(millis);
                    }
                }
            }
        }
        var fastest = times.values().stream().mapToDouble(Figure::median).min().orElseThrow();
        times.forEach((page, millis) -> figures.accept(Figure.atMost(
                WANTED, "page: " + page, Figure.median(millis), "ms", "the fastest of these pages, ms", fastest)));
    }

    /** The cursor after this many items. */
    private String behind(String list, int items) throws IOException, InterruptedException {
        var cursor = "";
        for (var left = items; left > 0; left -= 1_000) {
            var next =
                    ground.measured().get(list + Math.min(left, 1_000) + cursor).path("nextCursor");
            if (next.isNull()) {
                break;
            }
            cursor = "&cursor=" + next.asString();
        }
        return cursor.replace("&cursor=", "");
    }

    private double millis(Wire wire, String path) throws IOException {
        var start = System.nanoTime();
        wire.get(path, ground.measured().headers());
        return (System.nanoTime() - start) / 1e6;
    }
}
