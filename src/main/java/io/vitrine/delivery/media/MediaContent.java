package io.vitrine.delivery.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is sent of a file: itself, or a picture of it.
 *
 * @param name under which it is to be saved
 */
record MediaContent(Wanted wanted, String name, long size, Bytes bytes) {
    /** Where bytes are. */
    interface Bytes {
        /** The file that holds them and nothing else; empty where they stand in none. */
        Optional<Path> file();

        InputStream read(long from, long length) throws IOException;
    }
}
