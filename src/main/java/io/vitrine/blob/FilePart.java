package io.vitrine.blob;

import static java.nio.file.StandardOpenOption.READ;

import io.vitrine.base.BlockStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Part of a file as a stream, which ends early if the file does. */
public final class FilePart extends BlockStream {
    private final FileChannel channel;
    private long position;
    private final long end;

    private FilePart(FileChannel channel, long from, long end) {
        this.channel = channel;
        this.position = from;
        this.end = end;
    }

    public static FilePart open(Path file, long from, long length) throws IOException {
        return new FilePart(FileChannel.open(file, READ), from, Math.addExact(from, length));
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (position >= end) {
            return -1;
        }
        var part = ByteBuffer.wrap(into, offset, (int) Math.min(length, end - position));
        var read = channel.read(part, position);
        position += Math.max(read, 0);
        return read;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
