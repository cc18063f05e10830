package io.vitrine.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails with an {@code IOException} at its end if it did not have the expected number of bytes. */
final class SizedStream extends FilterInputStream {
    private final long size;
    private long read;

    SizedStream(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        var octet = super.read();
        count(octet < 0 ? -1 : 1);
        return octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var many = super.read(into, offset, length);
        count(many);
        return many;
    }

    private void count(int many) throws IOException {
        read += Math.max(many, 0);
        if (many < 0 && read != size) {
            throw new IOException("arrived with " + read + " bytes instead of " + size);
        }
    }
}
