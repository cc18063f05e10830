package io.vitrine.bench;

import io.vitrine.base.Ids;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Pages and records, as a restricted user asks for them over 16 connections. */
final class Pages {
    /** Directus 11.17.4 on SQLite, on a machine of this kind with 2 cores: the first 50 files of a collection, a second. */
    private static final double PEER_PAGES = 99;

    /** The same: one file's record. */
    private static final double PEER_RECORDS = 120;

    private static final double WANTED = 20;

    private final Ground ground;
    private final Wrk wrk;

    Pages(Ground ground) {
        this.ground = ground;
        this.wrk = new Wrk(ground.folder());
    }

    /** What is asked for: in turn, where there are several. */
    private record Load(String what, List<String> paths, String beside, double peer) {}

    void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var world = ground.world();
        var page = "/assets?sort=name&limit=50";
        var loads = List.of(
                new Load(
                        "first 50 of a collection of 500",
                        List.of("/v1/media-collections/" + Ids.show(world.usual()) + page),
                        "the peer's pages, /s",
                        PEER_PAGES),
                new Load(
                        "first 50 of a folder",
                        List.of("/v1/folders/" + Ids.show(world.folder()) + page),
                        "the peer's pages, /s",
                        PEER_PAGES),
                new Load(
                        "a file's record, shared 8 levels up",
                        records(world.inFolder()),
                        "the peer's, /s",
                        PEER_RECORDS),
                new Load(
                        "a file's record, through a collection",
                        records(world.inUsual()),
                        "the peer's, /s",
                        PEER_RECORDS));
        wrk.perSecond(ground.server(), "", List.of("/actuator/health/liveness"), ground.seconds());
        for (var load : loads) {
            measure(load, figures);
        }
    }

    private void measure(Load load, Consumer<Figure> figures) throws IOException, InterruptedException {
        var rates = new ArrayList<Double>();
        var probes = new ArrayList<Double>();
        rate(load.paths());
        for (var round = 0; round < Ground.ROUNDS; round++) {
            rates.add(rate(load.paths()));
            probes.add(rate(List.of("/actuator/health/liveness")));
        }
        var rate = Figure.median(rates);
        figures.accept(Figure.atLeast(WANTED, load.what(), rate, "/s", load.beside(), load.peer()));
        figures.accept(Figure.atLeast(
                0, load.what(), rate, "/s", "a bare health probe in the same run, /s", Figure.median(probes)));
    }

    private double rate(List<String> paths) throws IOException, InterruptedException {
        return wrk.perSecond(ground.server(), ground.measured().cookie(), paths, ground.seconds());
    }

    private static List<String> records(List<Long> files) {
        return files.stream()
                .limit(2_000)
                .map(file -> "/v1/assets/" + Ids.show(file))
                .toList();
    }
}
