package io.vitrine.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** A process that stores contents until it is killed, and prints the name of each settled one. */
final class WriterUntilKilled {
    private WriterUntilKilled() {}

    public static void main(String[] args) throws IOException {
        var store = DiskBlobStore.in(Path.of(args[0]));
        var random = new Random();
        while (true) {
            var bytes = new byte[random.nextInt(2_000_000)];
            random.nextBytes(bytes);
            try (var staged = store.stage(new ByteArrayInputStream(bytes), Long.MAX_VALUE)) {
                staged.settle();
                System.out.println(staged.content().sha256());
            }
        }
    }
}
