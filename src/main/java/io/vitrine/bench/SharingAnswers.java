package io.vitrine.bench;

import io.vitrine.base.Ids;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Measures sharing, explaining why somebody has access, and previewing what a share would do. */
record SharingAnswers(Ground ground, SharerStore sharers, Repeated repeated) implements Measurement {
    private static final int FILES = 100_000;
    private static final int PEOPLE = 500;
    private static final double FACTOR = 3;

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        explain(figures);
        preview(figures);
        share(figures);
    }

    private void explain(Consumer<Figure> figures) throws IOException, InterruptedException {
        var file = ground.world().inUsual().getFirst();
        var path = "/v1/assets/" + Ids.show(file) + "/access/explain?user="
                + Ids.show(ground.world().user());
        figures.accept(repeated.atMost(
                10, "why somebody can see a file", () -> ground.admin().get(path)));
    }

    private void preview(Consumer<Figure> figures) throws IOException, InterruptedException {
        var folder = sharers.folderOf(FILES);
        var group = sharers.group(PEOPLE);
        var share = Map.of(
                "assetId",
                Ids.show(folder.getFirst()),
                "addOrModify",
                List.of(Map.of("principal", Map.of("type", "group", "id", Ids.show(group)), "level", "contribute")));
        var what = String.format(
                "what sharing a folder of %,d files with a group of %d would do", folder.getLast(), PEOPLE);
        figures.accept(repeated.atMost(
                500, what, () -> ground.admin().post("/v1/access/preview", Map.of("share", share))));
    }

    /** Sharing and revoking must take equally long whatever is below the folder. */
    private void share(Consumer<Figure> figures) throws IOException, InterruptedException {
        var large = sharers.folderOf(FILES);
        var user = Map.of("type", "user", "id", Ids.show(sharers.person("later@bench.example", 1)));
        figures.accept(Figure.atMost(
                FACTOR,
                String.format("share and revoke a folder of %,d files", large.getLast()),
                shareAndRevoke(large.getFirst(), user),
                "ms",
                "one with few, ms",
                shareAndRevoke(ground.world().folder(), user)));
    }

    private double shareAndRevoke(long folder, Map<String, String> user) throws IOException, InterruptedException {
        var path = "/v1/assets/" + Ids.show(folder) + "/access";
        return repeated.millis(() -> {
            ground.admin().patch(path, Map.of("addOrModify", List.of(Map.of("principal", user, "level", "view"))));
            ground.admin().patch(path, Map.of("remove", List.of(user)));
        });
    }
}
