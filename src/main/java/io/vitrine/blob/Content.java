package io.vitrine.blob;

import java.io.IOException;
import java.io.InputStream;

/**
 * The identity of a sequence of bytes.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param size in bytes
 * @param crc32 as used in zip archives
 */
public record Content(String sha256, long size, long crc32) {
    private static final int CHUNK = 256 * 1024;

    /** The content of a stream, which is read to its end. */
    public static Content of(InputStream in) throws IOException {
        var sums = new Sums();
        var chunk = new byte[CHUNK];
        for (int read; (read = in.read(chunk)) >= 0; ) {
            sums.add(chunk, read);
        }
        return sums.content();
    }
}
