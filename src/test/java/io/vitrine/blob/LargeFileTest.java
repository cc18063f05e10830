package io.vitrine.blob;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFileTest {
    private static final int BLOCK = 512 * 1024;

    @TempDir
    Path folder;

    @Test
    void wholeBlocksAndWhatFollowsThemAreAllThere() throws Exception {
        var bytes = bytes(40_000_123);
        var file = folder.resolve("file");
        write(file, bytes, 1_048_576, () -> {});
        assertThat(file).hasBinaryContent(bytes);
    }

    /** From an odd start, no block lies where the file system could write it past the cache. */
    @Test
    void aStartAtAnOddPlaceIsAsGood() throws Exception {
        var bytes = bytes(40_000_123);
        var file = folder.resolve("file");
        write(file, bytes, 1_000_001, () -> {});
        assertThat(file).hasBinaryContent(bytes);
    }

    /** Simulates a file system that cannot write past the cache: the file's name is gone, so it cannot be opened for that. */
    @Test
    void whereTheCacheCannotBePassedItIsUsed() throws Exception {
        var bytes = bytes(120_000_123);
        var file = folder.resolve("file");
        var same = folder.resolve("same");
        write(file, bytes, 1_048_576, () -> {
            Files.createLink(same, file);
            Files.delete(file);
        });
        assertThat(same).hasBinaryContent(bytes);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void write(Path file, byte[] bytes, int start, Work between) throws Exception {
        try (var channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            channel.write(ByteBuffer.wrap(bytes, 0, start));
            try (var large = new LargeFile(file, channel)) {
                between.run();
                for (var at = start; at < bytes.length; at += BLOCK) {
                    var piece = Arrays.copyOfRange(bytes, at, Math.min(at + BLOCK, bytes.length));
                    large.append(piece, piece.length);
                }
            }
        }
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
