package io.vitrine.bench;

import io.vitrine.base.Ids;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures pages and records that a restricted user requests over 16 connections. */
final class Pages implements Measurement {
    /**
     * Directus 11.17.4 on SQLite, on a machine of this kind with 2 cores: the first 50 files of a collection, requests per
     * second.
     */
    private static final double PEER_PAGES = 99;

    /** The same for the record of one file. */
    private static final double PEER_RECORDS = 120;

    private static final double WANTED = 20;
    private static final int CONNECTIONS = 16;

    private final Ground ground;
    private final Load load;

    Pages(Ground ground) {
        this.ground = ground;
        this.load = new Load(ground.folder());
    }

    /** What is requested; several paths are requested in turn. */
    private record Asked(String what, List<String> paths, String beside, double peer) {}

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var world = ground.world();
        var page = "/assets?sort=name&limit=50";
        var loads = List.of(
                new Asked(
                        "first 50 of a collection of 500",
                        List.of("/v1/media-collections/" + Ids.show(world.usual()) + page),
                        "the peer's pages, /s",
                        PEER_PAGES),
                new Asked(
                        "first 50 of a folder",
                        List.of("/v1/folders/" + Ids.show(world.folder()) + page),
                        "the peer's pages, /s",
                        PEER_PAGES),
                new Asked(
                        "a file's record, shared 8 levels up",
                        records(world.inFolder()),
                        "the peer's, /s",
                        PEER_RECORDS),
                new Asked(
                        "a file's record, through a collection",
                        records(world.inUsual()),
                        "the peer's, /s",
                        PEER_RECORDS));
        warmUp(loads);
        for (var asked : loads) {
            measure(asked, figures);
        }
    }

    /**
     * Measures the rate, and the processor time that the server's process takes per request, which tells what the rate would be
     * on a machine that does nothing else.
     */
    private void measure(Asked asked, Consumer<Figure> figures) throws IOException, InterruptedException {
        var rates = new ArrayList<Double>();
        var costs = new ArrayList<Double>();
        for (var round = 0; round < Ground.ROUNDS; round++) {
            var before = ground.server().processorSeconds();
            var rate = rate(asked.paths());
            rates.add(rate);
            costs.add((ground.server().processorSeconds() - before) * 1_000 / (rate * ground.seconds()));
        }
        var what = asked.what();
        var cores = Runtime.getRuntime().availableProcessors();
        figures.accept(Figure.atLeast(WANTED, what, Figure.median(rates), "/s", asked.beside(), asked.peer()));
        figures.accept(Figure.atMost(
                1,
                what + ": the server's processor time",
                Figure.median(costs),
                "ms",
                "all that " + cores + " cores have at the rate wanted, ms",
                1_000 * cores / (WANTED * asked.peer())));
    }

    private void warmUp(List<Asked> loads) throws IOException, InterruptedException {
        for (var asked : loads) {
            load.run(ground.address(), ground.measured().cookie(), asked.paths(), CONNECTIONS, ground.warmUpSeconds());
        }
    }

    private double rate(List<String> paths) throws IOException, InterruptedException {
        return load.run(ground.address(), ground.measured().cookie(), paths, CONNECTIONS, ground.seconds())
                .perSecond();
    }

    private static List<String> records(List<Long> files) {
        return files.stream()
                .limit(2_000)
                .map(file -> "/v1/assets/" + Ids.show(file))
                .toList();
    }
}
