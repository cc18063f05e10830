package io.vitrine.blob;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A temporary file that grows while its sums are computed. Closing it removes the file, unless it was moved away. */
final class Draft implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final Set<Draft> open;
    private final FileChannel channel;
    private final Sums sums = new Sums();
    private final byte[] small = new byte[BUFFER];
    private byte[] head = {};
    private long size;
    private @Nullable DraftPipeline pipeline;

    private Draft(Path file, Set<Draft> open) {
        this.file = file;
        this.open = open;
        try {
            this.channel = FileChannel.open(file, CREATE_NEW, WRITE);
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, file);
        }
    }

    /** @param open contains the draft until it is closed */
    static Draft in(Path file, Set<Draft> open) {
        var draft = new Draft(file, open);
        open.add(draft);
        return draft;
    }

    /** From now on, bytes are written and sums computed on separate threads, which takes more memory. */
    void enlarge() {
        try {
            pipeline = new DraftPipeline(new LargeFile(file, channel), sums);
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, file);
        }
    }

    /** A buffer for the caller to fill and pass to {@link #append}. */
    byte[] buffer() {
        try {
            return pipeline == null ? small : pipeline.buffer();
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, file);
        }
    }

    /** @param bytes the last buffer returned by {@link #buffer} */
    void append(byte[] bytes, int length) {
        keepHead(bytes, length);
        size += length;
        try {
            if (pipeline != null) {
                pipeline.append(bytes, length);
                return;
            }
            for (var rest = ByteBuffer.wrap(bytes, 0, length); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            sums.add(bytes, length);
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, file);
        }
    }

    private void keepHead(byte[] bytes, int length) {
        var start = head.length;
        if (start < Staged.HEAD && length > 0) {
            head = Arrays.copyOf(head, Math.min(start + length, Staged.HEAD));
            System.arraycopy(bytes, 0, head, start, head.length - start);
        }
    }

    /** Completes the draft: the bytes are on the disk when this returns. */
    Content finish() {
        try {
            if (pipeline != null) {
                pipeline.finish();
            }
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
        return size;
    }

    @Override
    public void close() {
        open.remove(this);
        try {
            if (pipeline != null) {
                pipeline.close();
            }
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            StorageErrors.log(failure, file);
        }
    }
}
