package io.vitrine.base;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is made to be read in blocks; a single byte is read as a block of one. */
public abstract class BlockStream extends InputStream {
    @Override
    public abstract int read(byte[] into, int offset, int length) throws IOException;

    @Override
    public final int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }
}
