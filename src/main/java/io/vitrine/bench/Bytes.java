package io.vitrine.bench;

import java.nio.ByteBuffer;
import java.util.Random;

/** Contents that no other file has and that cannot be compressed. */
final class Bytes {
    private static final byte[] ANY = new byte[1 << 20];

    static {
        new Random(3).nextBytes(ANY);
    }

    private Bytes() {}

    /** The same bytes for the same number and size. Cheap, because they are made while the clock runs. */
    static byte[] of(long number, int size) {
        var bytes = new byte[size];
        System.arraycopy(ANY, (int) (number % (ANY.length - size)), bytes, 0, size);
        ByteBuffer.wrap(bytes).putLong(0, number);
        return bytes;
    }
}
