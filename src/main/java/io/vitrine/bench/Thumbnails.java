package io.vitrine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Measures pictures of 300 pixels from photos of 12 megapixels: making them, against sharp, and serving existing ones, against
 * nginx.
 */
final class Thumbnails implements Measurement {
    private static final String FOLDER = "/photos";
    private static final double TIME = 1.15;
    private static final double RATE = 0.9;
    private static final double CACHED_RATE = 3_000;
    private static final double CACHED_COST = 1.3;
    private static final int CONNECTIONS = 16;
    private static final int WIDTH = 300;

    private final Ground ground;

    Thumbnails(Ground ground) {
        this.ground = ground;
    }

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var folder = Files.createDirectories(ground.folder().resolve("photos"));
        var files = new Photos().files(folder, ground.quick() ? 8 : 24);
        for (var file : files) {
            ground.admin().upload(FOLDER, String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
        made(files, figures);
        found(figures);
    }

    /** Requests each width once; the first round warms the makers up. */
    private void made(List<Path> files, Consumer<Figure> figures) throws IOException, InterruptedException {
        var sharp = new Sharp(ground.folder());
        var cores = Runtime.getRuntime().availableProcessors();
        ours(files, cores, WIDTH - 1);
        for (var lanes : new int[] {1, cores}) {
            var ours = new ArrayList<Double>();
            var theirs = new ArrayList<Double>();
            for (var round = 0; round < Ground.ROUNDS; round++) {
                var width = WIDTH + 10 * lanes + round;
                ours.add(ours(files, lanes, width) / files.size());
                theirs.add(sharp.millis(files, lanes, width) / files.size());
            }
            if (lanes == 1) {
                figures.accept(Figure.atMost(
                        TIME,
                        "a thumbnail of 12 megapixels, whole request",
                        Figure.median(ours),
                        "ms",
                        "sharp on one thread, ms",
                        Figure.median(theirs)));
            } else {
                figures.accept(Figure.atLeast(
                        RATE,
                        "thumbnails of 12 megapixels over " + lanes + " connections",
                        1_000 / Figure.median(ours),
                        "/s",
                        "sharp, as many at once, /s",
                        1_000 / Figure.median(theirs)));
            }
        }
    }

    private double ours(List<Path> files, int lanes, int width) throws IOException, InterruptedException {
        var next = new AtomicInteger();
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var lane = 0; lane < lanes; lane++) {
                running.add(threads.submit(() -> {
                    try (var wire = new Wire(ground.address())) {
                        for (var at = next.getAndIncrement(); at < files.size(); at = next.getAndIncrement()) {
                            wire.get(path(files.get(at), width), ground.admin().headers());
                        }
                        return lanes;
                    }
                }));
            }
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("a thumbnail was not made: " + failed.getCause(), failed);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static String path(Path file, int width) {
        return "/media" + FOLDER + "/" + file.getFileName() + "?tr=w-" + width + ",f-jpg,q-80";
    }

    private void found(Consumer<Figure> figures) throws IOException, InterruptedException {
        var root = Files.createDirectories(ground.folder().resolve("thumbnail"));
        var path = path(Path.of("0.jpg"), WIDTH);
        Files.write(root.resolve("0.jpg"), body(path));
        var rates = new ArrayList<Double>();
        var costs = new ArrayList<Double>();
        var limits = new ArrayList<Double>();
        var load = new Load(ground.folder());
        load.run(ground.address(), "", List.of(path), CONNECTIONS, ground.warmUpSeconds());
        try (var nginx = Nginx.of(root, ground.folder())) {
            for (var round = 0; round < Ground.ROUNDS; round++) {
                var before = ground.server().processorSeconds();
                var rate = load.run(ground.address(), "", List.of(path), CONNECTIONS, ground.seconds())
                        .perSecond();
                var after = ground.server().processorSeconds();
                var cost = nginx.processorSeconds();
                var theirs = load.run(nginx.address(), "", List.of("/0.jpg"), CONNECTIONS, ground.seconds())
                        .perSecond();
                rates.add(rate);
                costs.add((after - before) * 1e6 / (rate * ground.seconds()));
                limits.add((nginx.processorSeconds() - cost) * 1e6 / (theirs * ground.seconds()));
            }
        }
        figures.accept(
                Figure.atLeast(1, "a thumbnail that is there", Figure.median(rates), "/s", "wanted, /s", CACHED_RATE));
        figures.accept(Figure.atMost(
                CACHED_COST,
                "a thumbnail that is there: the server's processor time",
                Figure.median(costs),
                "µs",
                "nginx's for the same file, µs",
                Figure.median(limits)));
    }

    private byte[] body(String path) throws IOException {
        return ground.address().resolve(path).toURL().openStream().readAllBytes();
    }
}
