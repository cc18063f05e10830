package io.vitrine.backup;

import io.vitrine.blob.Content;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonGenerator;

/** Writes the rows of a table: see {@link Manifest.TableFile}. */
final class RowsWriter implements AutoCloseable {
    private final Path file;
    private final JsonGenerator json;
    private long rows;

    RowsWriter(Path file) throws IOException {
        this.file = file;
        this.json = BackupFolder.JSON
                .writer()
                .withRootValueSeparator("\n")
                .createGenerator(new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
    }

    /** @param values numbers, booleans, texts, bytes and nulls */
    void write(Object[] values) {
        json.writeStartArray();
        for (var value : values) {
            json.writePOJO(value);
        }
        json.writeEndArray();
        rows++;
    }

    /** Completes the file, and returns once it is durable. */
    Manifest.TableFile finish(String table, List<String> columns) throws IOException {
        json.close();
        BackupFolder.sync(file);
        try (var in = Files.newInputStream(file)) {
            return new Manifest.TableFile(table, columns, rows, Content.of(in).sha256());
        }
    }

    @Override
    public void close() {
        json.close();
    }
}
