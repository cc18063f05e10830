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
 * The writing of a large file from its start to its end, by one thread. Whole blocks far from the start go to the disk past
 * the system's cache: that saves a copy, leaves little to wait for at the end, and what others read often in the cache. Where
 * a file system cannot do that, what was written is brought to the disk now and then.
 */
final class LargeFile implements AutoCloseable {
    /** Is kept in the cache, since what a file is will be asked next. */
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
            // The other way tells whether that was for want of room.
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
