package io.vitrine.bench;

import io.vitrine.base.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Measures the time from the first byte of many photos to the last of their thumbnails, and how much slower pages are
 * meanwhile.
 */
final class PhotoUploads implements Measurement {
    private static final int CONNECTIONS = 4;
    private static final double OF_CORES = 0.5;
    private static final double SLOWER = 2;
    /** The width of a thumbnail. */
    private static final int WIDTH = 400;
    /** Photos uploaded before the measurement: figures are those of a server that has been running for a while. */
    private static final int WARM_UP = 30;

    private static final int PAUSE_MILLIS = 25;

    private final Ground ground;

    PhotoUploads(Ground ground) {
        this.ground = ground;
    }

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var number = ground.quick() ? 60 : 1_000;
        var photos = new Photos();
        var limit = limit(photos.files(Files.createDirectories(ground.folder().resolve("few-photos")), 16));
        try (var page = new PageTimes(ground)) {
            upload(photos, 0, WARM_UP, page);
            var alone = new ArrayList<Double>();
            for (var count = 0; count < number; count++) {
                alone.add(now(page));
            }
            var start = System.nanoTime();
            var meanwhile = upload(photos, WARM_UP, number, page);
            var rate = number / ((System.nanoTime() - start) / 1e9);
            figures.accept(Figure.atLeast(
                    OF_CORES,
                    "upload of %,d photos to the last thumbnail".formatted(number),
                    rate,
                    "/s",
                    "thumbnails alone by sharp on all cores, /s",
                    limit));
            figures.accept(Figure.atMost(
                    SLOWER,
                    "a page meanwhile, median",
                    Figure.median(meanwhile),
                    "ms",
                    "before, ms",
                    Figure.median(alone)));
        }
    }

    /** Uploads photos, and returns the times of pages until the last thumbnail is made. */
    private List<Double> upload(Photos photos, int from, int number, PageTimes page)
            throws IOException, InterruptedException {
        var pages = new ArrayList<Double>();
        var store = new WorldStore(ground.db());
        var since = Ids.next();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = uploads(photos, from, from + number, threads::submit);
            while (uploads.stream().anyMatch(upload -> !upload.isDone()) || store.examinedSince(since) < number) {
                pages.add(now(page));
                for (var upload : uploads) {
                    if (upload.state() == Future.State.FAILED) {
                        throw new IOException("a photo was not stored", upload.exceptionNow());
                    }
                }
            }
        }
        return pages;
    }

    /** The time of a page after a pause, as for somebody who looks through a library. */
    private static double now(PageTimes page) throws IOException, InterruptedException {
        Thread.sleep(PAUSE_MILLIS);
        return page.next();
    }

    private double limit(List<Path> files) throws IOException, InterruptedException {
        var cores = Runtime.getRuntime().availableProcessors();
        return files.size() / (new Sharp(ground.folder()).millis(files, cores, WIDTH) / 1e3);
    }

    private interface Threads {
        Future<?> submit(Callable<?> work);
    }

    private List<Future<?>> uploads(Photos photos, int from, int end, Threads threads) {
        var next = new AtomicInteger(from);
        var uploads = new ArrayList<Future<?>>();
        for (var connection = 0; connection < CONNECTIONS; connection++) {
            uploads.add(threads.submit(() -> {
                try (var wire = new Wire(ground.address())) {
                    for (var at = next.getAndIncrement(); at < end; at = next.getAndIncrement()) {
                        var upload = ground.admin().multipart("/photo-uploads", at + ".jpg", photos.of(1_000_000 + at));
                        wire.send(
                                "POST",
                                "/api/v1/files/upload",
                                ground.admin().headers() + "Content-Type: " + upload.type() + "\r\n",
                                upload.body());
                    }
                    return end;
                }
            }));
        }
        return uploads;
    }
}
