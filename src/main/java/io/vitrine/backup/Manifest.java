package io.vitrine.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes what a snapshot holds. It is written last: a folder without a manifest is no snapshot.
 *
 * @param format the format of the files; 1 is the only one
 * @param schema the last migration of the database that the snapshot was taken from
 * @param contents how many contents the files of the snapshot need
 * @param bytes the total size of these contents
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
     * The rows of one table: a gzip file with one JSON array per line, its values in the order of the columns.
     *
     * @param sha256 the SHA-256 of the file
     */
    record TableFile(String name, List<String> columns, long rows, String sha256) {}
}
