package io.vitrine.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Measures what pages cost while many slow clients take archives. */
final class ZipCrowd implements Measurement {
    private static final int CLIENTS = 200;
    private static final int BYTES = 5_000;
    /** With {@link #BYTES} after each pause, 50 KB per second. */
    private static final int PAUSE_MILLIS = 100;

    private static final double WANTED = 2;
    private static final String FOLDER = "/crowd";

    private final Ground ground;

    ZipCrowd(Ground ground) {
        this.ground = ground;
    }

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        for (var file = 0; file < 10; file++) {
            ground.admin().upload(FOLDER, file + ".bin", Bytes.of(file, 1_000_000));
        }
        var path = Zip.of(ground.admin(), Zip.folder(ground.admin(), FOLDER));
        pages();
        var alone = pages();
        var isOver = new AtomicBoolean();
        List<Double> together;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<Future<?>>();
            for (var client = 0; client < CLIENTS; client++) {
                clients.add(threads.submit(() -> {
                    take(path, isOver);
                    return path;
                }));
            }
            together = pages();
            isOver.set(true);
            for (var client : clients) {
                client.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("a slow client failed: " + failed.getCause(), failed);
        }
        var what = "a page beside %d clients that take 50 KB/s of a zip: ".formatted(CLIENTS);
        figures.accept(Figure.atMost(
                WANTED, what + "median", Figure.median(together), "ms", "alone, ms", Figure.median(alone)));
        figures.accept(Figure.atMost(
                WANTED,
                what + "slowest twentieth",
                Figure.part(together, 0.95),
                "ms",
                "alone, ms",
                Figure.part(alone, 0.95)));
    }

    private void take(String path, AtomicBoolean isOver) throws IOException, InterruptedException {
        while (!isOver.get()) {
            try (var reader = new SlowReader(ground.address(), path, ground.admin())) {
                for (var at = 0; at < 10_000_000 && !isOver.get(); at += BYTES) {
                    reader.read(BYTES);
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        }
    }

    /** The times of pages in milliseconds, one after another. */
    private List<Double> pages() throws IOException {
        var times = new ArrayList<Double>();
        var end = System.nanoTime() + (ground.quick() ? 5 : 20) * 1_000_000_000L;
        try (var page = new PageTimes(ground)) {
            while (System.nanoTime() < end) {
                times.add(page.next());
            }
        }
        return times;
    }
}
