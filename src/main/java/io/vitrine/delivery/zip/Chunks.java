package io.vitrine.delivery.zip;

import io.vitrine.base.BlockStream;
import java.util.Iterator;

/** A stream of bytes that are made piece by piece. */
final class Chunks extends BlockStream {
    private final Iterator<byte[]> chunks;
    private byte[] chunk = {};
    private int position;

    Chunks(Iterator<byte[]> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        var read = 0;
        while (read < length && isMore()) {
            var part = Math.min(length - read, chunk.length - position);
            System.arraycopy(chunk, position, into, offset + read, part);
            position += part;
            read += part;
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    private boolean isMore() {
        while (position == chunk.length) {
            if (!chunks.hasNext()) {
                return false;
            }
            chunk = chunks.next();
            position = 0;
        }
        return true;
    }
}
