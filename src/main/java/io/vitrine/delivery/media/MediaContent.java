package io.vitrine.delivery.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is sent for a file: the file itself, or a picture of it.
 *
 * @param name under which browsers save it
 */
record MediaContent(Wanted wanted, String name, long size, Bytes bytes) {
    /** The bytes, wherever they are kept. */
    interface Bytes {
        /** The file that holds exactly these bytes; empty if there is none. */
        Optional<Path> file();

        InputStream read(long from, long length) throws IOException;
    }
}
