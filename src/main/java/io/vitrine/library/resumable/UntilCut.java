package io.vitrine.library.resumable;

import io.vitrine.base.BlockStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A limited number of bytes of a request. If the connection breaks, the stream ends, so that the bytes before can be kept. The
 * request stays open, since it is not this stream's to close.
 */
final class UntilCut extends BlockStream {
    private final InputStream request;
    private long left;
    private boolean isCut;

    UntilCut(InputStream request, long most) {
        this.request = request;
        this.left = most;
    }

    /** Whether the connection broke before the body came to its end. */
    boolean isCut() {
        return isCut;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (left == 0 || isCut) {
            return -1;
        }
        try {
            var read = request.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        } catch (IOException broken) {
            isCut = true;
            return -1;
        }
    }
}
