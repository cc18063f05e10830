package io.vitrine.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Random;
import java.util.function.Consumer;

/** Uploads of small files, beside what any durable store must do for a file at the least. */
final class Uploads {
    private static final int CONNECTIONS = 4;
    private static final int BYTES = 100_000;

    private final Ground ground;
    private long seed;

    Uploads(Ground ground) {
        this.ground = ground;
    }

    void measure(Consumer<Figure> figures) throws IOException {
        var many = ground.quick() ? 300 : 10_000 / Ground.ROUNDS;
        var plain = Files.createDirectories(ground.folder().resolve("plain"));
        var rates = new ArrayList<Double>();
        var limits = new ArrayList<Double>();
        for (var round = 0; round <= Ground.ROUNDS; round++) {
            var first = seed += many;
            var rate = Load.rate(CONNECTIONS, many, number -> upload(first + number));
            var limit = Load.rate(1, many, number -> store(plain, first + number));
            if (round > 0) {
                rates.add(rate);
                limits.add(limit);
            }
        }
        figures.accept(Figure.atLeast(
                0.6,
                "upload of files of 100 KB over 4 connections",
                Figure.median(rates),
                "/s",
                "write, fsync, rename, /s",
                Figure.median(limits)));
    }

    private void upload(long number) throws IOException, InterruptedException {
        ground.admin().upload("/uploads", "file-" + number, content(number, BYTES));
    }

    /** Bytes that no other file has. */
    static byte[] content(long seed, int size) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static void store(Path folder, long number) throws IOException {
        var temporary = folder.resolve(number + ".tmp");
        try (var channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(content(number, BYTES)));
            channel.force(true);
        }
        Files.move(temporary, folder.resolve(number + ".bin"), StandardCopyOption.ATOMIC_MOVE);
    }
}
