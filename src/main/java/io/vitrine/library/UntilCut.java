package io.vitrine.library;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** So many bytes of a request at most. Where the connection breaks it ends, so that what came before can be kept. */
final class UntilCut extends FilterInputStream {
    private long left;
    private boolean isCut;

    UntilCut(InputStream request, long most) {
        super(request);
        this.left = most;
    }

    /** Whether the connection broke, rather than the body having come to its end. */
    boolean isCut() {
        return isCut;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (left == 0 || isCut) {
            return -1;
        }
        try {
            var read = in.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        } catch (IOException broken) {
            isCut = true;
            return -1;
        }
    }

    /** The request is not ours to close. */
    @Override
    public void close() {}
}
