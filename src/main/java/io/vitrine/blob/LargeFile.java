package io.vitrine.blob;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Writes a large file from start to end, on one thread. Whole blocks far from the start bypass the system's cache: that
 * saves a copy, leaves little to wait for at the end, and keeps in the cache what others read often. If the file system
 * does not support this, written bytes are flushed to the disk from time to time.
 */
final class LargeFile implements AutoCloseable {
    /** This many bytes at the start stay in the cache, since they are read next to find out what the file is. */
    private static final long CACHED = 32L * 1024 * 1024;

    private static final long FLUSH = 64L * 1024 * 1024;

    private final Path file;
    private final FileChannel cached;
    private final long block;
    private @Nullable FileChannel direct;
    private boolean isDirect = true;
    private long at;
    private long unflushed;

    /** @param cached a channel to the file, at its end */
    LargeFile(Path file, FileChannel cached) throws IOException {
        this.file = file;
        this.cached = cached;
        this.at = cached.position();
        this.block = Files.getFileStore(file).getBlockSize();
    }

    void append(byte[] bytes, int length) throws IOException {
        if (!isDirect || at < CACHED || at % block != 0 || length % block != 0 || !appendDirectly(bytes, length)) {
            append(cached, bytes, length);
            flushNowAndThen(length);
        }
        at += length;
    }

    private boolean appendDirectly(byte[] bytes, int length) {
        try {
            if (direct == null) {
                direct = FileChannel.open(file, StandardOpenOption.WRITE, ExtendedOpenOption.DIRECT);
            }
            append(direct, bytes, length);
            return true;
        } catch (IOException | UnsupportedOperationException refused) {
            // The write through the cache shows whether the disk is full.
            isDirect = false;
            return false;
        }
    }

    private void append(FileChannel channel, byte[] bytes, int length) throws IOException {
        for (var rest = ByteBuffer.wrap(bytes, 0, length); rest.hasRemaining(); ) {
            channel.write(rest, at + rest.position());
        }
    }

    private void flushNowAndThen(int length) throws IOException {
        unflushed += length;
        if (unflushed >= FLUSH) {
            unflushed = 0;
            cached.force(false);
        }
    }

    @Override
    public void close() throws IOException {
        if (direct != null) {
            direct.close();
        }
    }
}
