package io.vitrine.bench;

import io.vitrine.base.Ids;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Measures the time from the request for an archive of many files to its first byte, and the growth of the server's heap
 * meanwhile.
 */
final class ZipStart implements Measurement {
    /** The most assets that one request may name. */
    private static final int AT_ONCE = 10_000;

    private static final double MEGABYTES = 64;

    private final Ground ground;

    ZipStart(Ground ground) {
        this.ground = ground;
    }

    private record Wanted(int files, double millis) {}

    /** Leaves out archives of more files than the world has. */
    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        for (var wanted : List.of(new Wanted(10_000, 300), new Wanted(100_000, 1_500))) {
            var files = new WorldStore(ground.db()).files(wanted.files());
            if (files.size() == wanted.files()) {
                measure(wanted, Map.of("collectionIds", List.of(collection(files))), figures);
            }
        }
    }

    private void measure(Wanted wanted, Map<String, ?> request, Consumer<Figure> figures)
            throws IOException, InterruptedException {
        var millis = new ArrayList<Double>();
        for (var round = 0; round < 2 * Ground.ROUNDS; round++) {
            var start = System.nanoTime();
            firstByte(request);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        var what = "zip of %,d files: ".formatted(wanted.files());
        figures.accept(Figure.atMost(
                1,
                what + "from the wish to the first byte",
                Figure.median(millis.subList(Ground.ROUNDS, millis.size())),
                "ms",
                "wanted, ms",
                wanted.millis()));
        figures.accept(
                Figure.atMost(1, what + "growth of the heap in use", growth(request), "MB", "wanted, MB", MEGABYTES));
    }

    private void firstByte(Map<String, ?> request) throws IOException, InterruptedException {
        try (var reader = new SlowReader(ground.address(), Zip.of(ground.admin(), request), ground.admin())) {
            reader.read(1);
        }
    }

    /** The growth of the heap in MB while the archive is requested again and again, and while it is sent. */
    private double growth(Map<String, ?> request) throws IOException, InterruptedException {
        var heap = new Heap(ground.server().pid());
        var before = heap.usedMegabytes();
        var most = 0.0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = threads.submit(() -> {
                for (var time = 0; time < 2 * Ground.ROUNDS; time++) {
                    firstByte(request);
                }
                return request;
            });
            while (!asking.isDone()) {
                most = Math.max(most, heap.usedMegabytes());
            }
            asking.get();
        } catch (ExecutionException failed) {
            throw new IOException("an archive was not made: " + failed.getCause(), failed);
        }
        try (var reader = new SlowReader(ground.address(), Zip.of(ground.admin(), request), ground.admin())) {
            for (var part = 0; part < 10; part++) {
                reader.read(50_000_000);
                most = Math.max(most, heap.usedMegabytes());
            }
        }
        return most - before;
    }

    private String collection(List<Long> files) throws IOException, InterruptedException {
        var admin = ground.admin();
        var id = admin.post("/v1/media-collections", Map.of("name", "zip-of-" + files.size()))
                .path("id")
                .asString();
        for (var from = 0; from < files.size(); from += AT_ONCE) {
            var some =
                    files.subList(from, from + AT_ONCE).stream().map(Ids::show).toList();
            admin.post("/v1/media-collections/assets/add", Map.of("collectionIds", List.of(id), "assetIds", some));
        }
        return id;
    }
}
