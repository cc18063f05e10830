package io.vitrine.library.resumable;

import io.vitrine.base.BlockStream;
import java.io.IOException;
import java.io.InputStream;

/** So many bytes of a request at most. Where the connection breaks it ends, so that what came before can be kept. The
 * request is not ours to close, and stays open. */
final class UntilCut extends BlockStream {
    private final InputStream request;
    private long left;
    private boolean isCut;

    UntilCut(InputStream request, long most) {
        this.request = request;
        this.left = most;
    }

    /** Whether the connection broke, rather than the body having come to its end. */
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
