package io.vitrine.bench;

import io.vitrine.base.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Measures readers and writers together: four reads to each write over 16 connections; no request may be answered with an
 * error.
 */
final class MixedLoad implements Measurement {
    private static final int CONNECTIONS = 16;
    private static final double WANTED = 10;
    private static final double LONGEST_WRITE_MILLIS = 2_000;
    private static final int UPLOAD_BYTES = 10_000;

    private final Ground ground;

    MixedLoad(Ground ground) {
        this.ground = ground;
    }

    /** How long each request took, in milliseconds. */
    private record Times(List<Double> reads, List<Double> writes) {
        Times() {
            this(Collections.synchronizedList(new ArrayList<>()), Collections.synchronizedList(new ArrayList<>()));
        }
    }

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        run(new Times(), ground.seconds());
        var times = new Times();
        var seconds = ground.quick() ? 10 : 300;
        run(times, seconds);
        var all = new ArrayList<>(times.reads());
        all.addAll(times.writes());
        var median = Figure.median(all);
        var what = "80% reads and 20% writes, " + all.size() / seconds + " /s: ";
        figures.accept(Figure.atMost(
                WANTED, what + "the slowest hundredth", Figure.part(all, 0.99), "ms", "the median, ms", median));
        figures.accept(Figure.atMost(
                1,
                what + "the longest of " + times.writes().size() + " writes",
                Collections.max(times.writes()),
                "ms",
                "wanted, ms",
                LONGEST_WRITE_MILLIS));
    }

    private void run(Times times, int seconds) throws IOException, InterruptedException {
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (var number = 0; number < CONNECTIONS; number++) {
                var seed = number;
                running.add(threads.submit(() -> {
                    request(times, end, new Random(seed));
                    return seed;
                }));
            }
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("a request of the mixed load failed: " + failed.getCause(), failed);
        }
    }

    private void request(Times times, long end, Random random) throws IOException {
        try (var wire = new Wire(ground.address())) {
            while (System.nanoTime() < end) {
                var isWrite = random.nextInt(5) == 0;
                var start = System.nanoTime();
                if (isWrite) {
                    write(wire, random);
                } else {
                    wire.get(read(random), ground.measured().headers());
                }
                (isWrite ? times.writes() : times.reads()).add((System.nanoTime() - start) / 1e6);
            }
        }
    }

    private String read(Random random) {
        var world = ground.world();
        return switch (random.nextInt(4)) {
            case 0 -> "/v1/media-collections/" + Ids.show(world.usual()) + "/assets?sort=name&limit=50";
            case 1 -> "/v1/folders/" + Ids.show(world.folder()) + "/assets?sort=name&limit=50";
            case 2 -> "/v1/assets/" + Ids.show(any(world.inUsual(), random));
            default -> "/v1/assets/" + Ids.show(any(world.inFolder(), random));
        };
    }

    /** A rename, a membership added or removed, or a small upload. */
    private void write(Wire wire, Random random) throws IOException {
        var admin = ground.admin();
        var asset = Ids.show(any(ground.world().inFolder(), random));
        switch (random.nextInt(3)) {
            case 0 ->
                wire.send("PATCH", "/v1/assets/" + asset, admin.headers() + JSON, json("""
                        {"name": "renamed-%s.jpg"}""".formatted(
                                Ids.show(Ids.next()))));
            case 1 ->
                wire.send(
                        "POST",
                        "/v1/media-collections/assets/" + (random.nextBoolean() ? "add" : "remove"),
                        admin.headers() + JSON,
                        json("""
                        {"collectionIds": ["%s"], "assetIds": ["%s"]}""".formatted(Ids.show(ground.world().few()), asset)));
            default -> {
                var name = "mixed-" + Ids.show(Ids.next());
                var upload = admin.multipart("/mixed", name, Bytes.of(Ids.next(), UPLOAD_BYTES));
                wire.send(
                        "POST",
                        "/api/v1/files/upload",
                        admin.headers() + "Content-Type: " + upload.type() + "\r\n",
                        upload.body());
            }
        }
    }

    private static final String JSON = "Content-Type: application/json\r\n";

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long any(List<Long> ids, Random random) {
        return ids.get(random.nextInt(ids.size()));
    }
}
