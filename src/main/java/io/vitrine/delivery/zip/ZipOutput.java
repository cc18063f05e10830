package io.vitrine.delivery.zip;

import io.vitrine.blob.BlobStore;
import io.vitrine.delivery.Outlet;
import io.vitrine.delivery.StraightFile;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Sends the bytes of an archive from the store to a client: headers and small contents together through one buffer outside
 * the heap, large contents past it if the client can get them straight from their file. For use by one thread. Must be
 * closed.
 */
public final class ZipOutput implements ZipArchive.Sink, AutoCloseable {
    private static final int BUFFER = 128 * 1024;

    private final BlobStore store;
    private final Outlet outlet;
    private final Arena arena = Arena.ofConfined();
    private final ByteBuffer buffer = arena.allocate(BUFFER).asByteBuffer();

    public ZipOutput(BlobStore store, Outlet outlet) {
        this.store = store;
        this.outlet = outlet;
    }

    /** Sends the given ranges of the archive. */
    public void send(ZipArchive archive, RangeCutter ranges) throws IOException {
        archive.send(ranges, this);
    }

    public void bytes(byte[] bytes) throws IOException {
        bytes(bytes, 0, bytes.length);
    }

    @Override
    public void bytes(byte[] bytes, int from, int length) throws IOException {
        for (var done = 0; done < length; ) {
            var part = Math.min(length - done, room());
            buffer.put(bytes, from + done, part);
            done += part;
        }
    }

    @Override
    public void content(ZipEntry.Content content, long from, long length) throws IOException {
        var path = store.file(content.sha256());
        if (path.isPresent()) {
            copy(path.get(), content, from, length);
        } else {
            try (var in = Channels.newChannel(store.read(content.sha256(), from, length))) {
                copy(in, content, length);
            }
        }
    }

    private void copy(Path file, ZipEntry.Content content, long from, long length) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() != content.size()) {
                throw cutShort(content);
            }
            var sent = 0L;
            if (StraightFile.isWorthIt(length)) {
                flush();
                sent = StraightFile.send(channel, from, length, outlet);
            }
            copy(channel.position(from + sent), content, length - sent);
        }
    }

    void copy(ReadableByteChannel in, ZipEntry.Content content, long length) throws IOException {
        for (var left = length; left > 0; ) {
            var part = (int) Math.min(left, room());
            buffer.limit(buffer.position() + part);
            var read = in.read(buffer);
            buffer.limit(buffer.capacity());
            if (read < 0) {
                throw cutShort(content);
            }
            left -= read;
        }
    }

    private static IOException cutShort(ZipEntry.Content content) {
        return new IOException("the stored content " + content.sha256() + " is missing or has another length");
    }

    /** How many bytes the buffer can take, at least one. */
    private int room() throws IOException {
        if (!buffer.hasRemaining()) {
            flush();
        }
        return buffer.remaining();
    }

    /** Sends what is in the buffer. */
    public void flush() throws IOException {
        buffer.flip();
        if (buffer.hasRemaining()) {
            outlet.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() {
        arena.close();
    }
}
