package io.vitrine.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Measures uploads of small files against the least that any durable store must do for a file, with as many threads. */
final class Uploads implements Measurement {
    private static final double WANTED = 0.6;
    private static final int CONNECTIONS = 4;
    private static final int BYTES = 100_000;
    private static final int FILES = 10_000;

    private final Ground ground;
    private final AtomicLong number = new AtomicLong();

    Uploads(Ground ground) {
        this.ground = ground;
    }

    /** The work of one thread, one file at a time, until it is closed. */
    private interface Worker extends AutoCloseable {
        void take(long number) throws IOException;

        @Override
        default void close() throws IOException {}
    }

    private interface Workers {
        Worker start() throws IOException;
    }

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var files = ground.quick() ? 600 : FILES / Ground.ROUNDS;
        var plain = Files.createDirectories(ground.folder().resolve("plain"));
        var rates = new ArrayList<Double>();
        var limits = new ArrayList<Double>();
        perSecond(files, Upload::new);
        for (var round = 0; round < Ground.ROUNDS; round++) {
            rates.add(perSecond(files, Upload::new));
            limits.add(perSecond(files, () -> one -> store(plain, one)));
        }
        figures.accept(Figure.atLeast(
                WANTED,
                "upload of files of 100 KB over 4 connections",
                Figure.median(rates),
                "/s",
                "write, fsync, rename by 4 threads, /s",
                Figure.median(limits)));
    }

    private double perSecond(int files, Workers workers) throws IOException, InterruptedException {
        var end = number.get() + files;
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var running = new ArrayList<Future<?>>();
            for (var thread = 0; thread < CONNECTIONS; thread++) {
                running.add(threads.submit(() -> {
                    try (var worker = workers.start()) {
                        for (var one = number.getAndIncrement(); one < end; one = number.getAndIncrement()) {
                            worker.take(one);
                        }
                    }
                    return end;
                }));
            }
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("a file was not stored: " + failed.getCause(), failed);
        }
        return files / ((System.nanoTime() - start) / 1e9);
    }

    private final class Upload implements Worker {
        private final Wire wire;

        Upload() throws IOException {
            this.wire = new Wire(ground.address());
        }

        @Override
        public void take(long one) throws IOException {
            var upload = ground.admin().multipart("/uploads", "file-" + one, Bytes.of(one, BYTES));
            wire.send(
                    "POST",
                    "/api/v1/files/upload",
                    ground.admin().headers() + "Content-Type: " + upload.type() + "\r\n",
                    upload.body());
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    private static void store(Path folder, long number) throws IOException {
        var temporary = folder.resolve(number + ".tmp");
        try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(Bytes.of(number, BYTES)));
            channel.force(true);
        }
        Files.move(temporary, folder.resolve(number + ".bin"), StandardCopyOption.ATOMIC_MOVE);
    }
}
