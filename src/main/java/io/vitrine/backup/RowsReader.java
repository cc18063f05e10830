package io.vitrine.backup;

import io.vitrine.blob.Content;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads what {@link RowsWriter} wrote. */
final class RowsReader {
    private static final int BATCH = 1000;

    private RowsReader() {}

    /** Errors: IOException if the file is not what the manifest says. */
    static void check(Path file, Manifest.TableFile table) throws IOException {
        try (var in = Files.newInputStream(file)) {
            if (!Content.of(in).sha256().equals(table.sha256())) {
                throw new IOException(file + " is damaged: its checksum does not match");
            }
        }
    }

    /** Passes on the rows in batches. */
    static void read(Path file, Consumer<List<Object[]>> batches) throws IOException {
        var rows = new ArrayList<Object[]>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(BackupFolder.JSON.readValue(line, Object[].class));
                if (rows.size() == BATCH) {
                    batches.accept(rows);
                    rows.clear();
                }
            }
        }
        batches.accept(rows);
    }

    static Path file(Path snapshot, String table) {
        return snapshot.resolve(table + ".jsonl.gz");
    }
}
