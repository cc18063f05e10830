package io.vitrine.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot holds. It is written last: a folder without one is no snapshot.
 *
 * @param format of the files; 1 is the only one there is
 * @param schema the last migration of the database that it was taken from
 * @param contents how many contents its files need
 * @param bytes of these
 */
record Manifest(
        int format,
        Instant takenAt,
        String program,
        @Nullable String schema,
        List<TableFile> tables,
        long contents,
        long bytes) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /**
     * The rows of one table: gzip of one JSON array a line, its values in the order of the columns.
     *
     * @param sha256 of the file
     */
    record TableFile(String name, List<String> columns, long rows, String sha256) {}
}
