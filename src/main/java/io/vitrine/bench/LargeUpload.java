package io.vitrine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;

/**
 * Measures one very large upload against a copy of the file that is flushed to disk, and the heap that the upload takes
 * meanwhile.
 */
final class LargeUpload implements Measurement {
    private static final double WANTED = 0.7;
    private static final double HEAP_MEGABYTES = 32;
    private static final long MEGABYTE = 1_000_000;

    private final Ground ground;

    LargeUpload(Ground ground) {
        this.ground = ground;
    }

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var size = (ground.quick() ? 500 : 5_000) * MEGABYTE;
        var file = BigFile.make(ground.folder().resolve("large"), size);
        var uploads = new ArrayList<Double>();
        var copies = new ArrayList<Double>();
        for (var round = 0; round < Ground.ROUNDS; round++) {
            copies.add(size / MEGABYTE / seconds(() -> copy(file)));
            uploads.add(size / MEGABYTE / seconds(() -> upload(file, () -> {})));
        }
        var what = "upload of one file of " + size / MEGABYTE + " MB";
        figures.accept(Figure.atLeast(
                WANTED, what, Figure.median(uploads), "MB/s", "cp and sync, MB/s", Figure.median(copies)));
        figures.accept(Figure.atMost(1, "heap that it takes", heapGrowth(file), "MB", "wanted, MB", HEAP_MEGABYTES));
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static double seconds(Work work) throws IOException, InterruptedException {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void copy(Path file) throws IOException, InterruptedException {
        var copy = file.resolveSibling("copy");
        run("cp", file.toString(), copy.toString());
        run("sync", copy.toString());
        Files.delete(copy);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(command[0] + " failed");
        }
    }

    /** Uploads the same contents each time; the server takes them in before it can know that. */
    private void upload(Path file, BigFile.Work halfWay) throws IOException {
        try (var wire = new Wire(ground.address())) {
            BigFile.upload(wire, ground.admin(), "/uploads", "large", file, halfWay);
        }
    }

    /** The growth of the live heap half way through an upload, in MB. */
    private double heapGrowth(Path file) throws IOException {
        var heap = new Heap(ground.server().pid());
        upload(file, () -> {});
        var before = heap.usedMegabytes();
        var during = new ArrayList<Double>();
        upload(file, () -> during.add(heap.usedMegabytes()));
        return Math.max(0, during.getFirst() - before);
    }
}
