package io.vitrine.blob;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A temporary file that grows while its sums are computed. Closing it removes the file, unless that was moved away. */
final class Draft implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final Sums sums = new Sums();
    private byte[] head = {};

    Draft(Path file) {
        this.file = file;
        try {
            this.channel = FileChannel.open(file, CREATE_NEW, WRITE);
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, file);
        }
    }

    void append(byte[] bytes, int length) {
        keepHead(bytes, length);
        sums.add(bytes, length);
        try {
            for (var rest = ByteBuffer.wrap(bytes, 0, length); rest.hasRemaining(); ) {
                channel.write(rest);
            }
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, file);
        }
    }

    private void keepHead(byte[] bytes, int length) {
        var start = head.length;
        if (start < Staged.HEAD) {
            head = Arrays.copyOf(head, Math.min(start + length, Staged.HEAD));
            System.arraycopy(bytes, 0, head, start, head.length - start);
        }
    }

    /** Ends the growth: the bytes are on the disk when this returns. */
    Content finish() {
        try {
            channel.force(true);
            channel.close();
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, file);
        }
        return sums.content();
    }

    Path file() {
        return file;
    }

    byte[] head() {
        return head;
    }

    long size() {
        return sums.size();
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            StorageErrors.log(failure, file);
        }
    }
}
