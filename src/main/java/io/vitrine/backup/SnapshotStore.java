package io.vitrine.backup;

import static io.vitrine.db.schema.Tables.ANSWERED_REQUEST;
import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.BLOB;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.ONE_TIME_TOKEN;
import static io.vitrine.db.schema.Tables.SIGN_IN_ATTEMPT;
import static io.vitrine.db.schema.Tables.UPLOAD;
import static io.vitrine.db.schema.Tables.UPLOAD_PART;
import static io.vitrine.db.schema.Tables.USER_SESSION;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;

import io.vitrine.blob.Blobs;
import io.vitrine.blob.Content;
import io.vitrine.db.BulkLoad;
import io.vitrine.db.schema.DefaultSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Reads and writes the rows of all tables as they are. SQL only. */
final class SnapshotStore {
    /**
     * Left out because a restore must not bring back sessions and invitations; repeated requests are answered anew. The parts of
     * unfinished uploads are removed as soon as these finish, so they may be gone before they are copied.
     */
    private static final Set<Table<?>> LEFT_OUT =
            Set.of(USER_SESSION, ONE_TIME_TOKEN, SIGN_IN_ATTEMPT, ANSWERED_REQUEST, UPLOAD, UPLOAD_PART);

    private static final int FETCH = 1000;

    private SnapshotStore() {}

    static List<Table<?>> tables() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> !LEFT_OUT.contains(table))
                .toList();
    }

    /** Writes a table to a file. */
    static Manifest.TableFile write(DSLContext sql, Table<?> table, Path snapshot) throws IOException {
        try (var writer = new RowsWriter(RowsReader.file(snapshot, table.getName()));
                var rows = sql.selectFrom(table)
                        .where(table.equals(BLOB) ? isNeeded() : noCondition())
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (Record row : rows) {
                writer.write(row.intoArray());
            }
            return writer.finish(
                    table.getName(),
                    Arrays.stream(table.fields()).map(Field::getName).toList());
        }
    }

    /** The contents that the snapshot of this transaction needs. Close the stream. */
    static Stream<Content> contents(DSLContext sql) {
        return sql.select(BLOB.SHA256, BLOB.SIZE, BLOB.CRC32)
                .from(BLOB)
                .where(isNeeded())
                .fetchSize(FETCH)
                .fetchStream()
                .map(row -> new Content(row.value1(), row.value2(), row.value3()));
    }

    private static Condition isNeeded() {
        return not(Blobs.unreferenced(LEFT_OUT));
    }

    /** Whether nobody has used this database yet. */
    static boolean isEmpty(DSLContext sql) {
        return !sql.fetchExists(APP_USER) && sql.fetchCount(NODE) == 1;
    }

    /**
     * Fills the tables of an empty database.
     *
     * @param progress told repeatedly how many rows have been loaded
     */
    static void load(DSLContext sql, BackupFolder.Snapshot snapshot, LongConsumer progress) {
        BulkLoad.during(sql, () -> {
            tables().reversed().forEach(table -> sql.deleteFrom(table).execute());
            var done = 0L;
            for (var file : snapshot.manifest().tables()) {
                load(sql, table(file.name()), file, snapshot.folder());
                done += file.rows();
                progress.accept(done);
            }
        });
    }

    private static void load(DSLContext sql, Table<?> table, Manifest.TableFile file, Path folder) {
        var fields = file.columns().stream()
                .<Field<?>>map(column -> field(table, column))
                .toList();
        try {
            RowsReader.read(RowsReader.file(folder, file.name()), rows -> {
                rows.forEach(row -> convert(fields, row));
                BulkLoad.insert(sql, table, fields, rows);
            });
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "the rows of " + file.name() + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Restores the types of the columns: JSON has no bytes, and does not tell numbers of different sizes apart. */
    private static void convert(List<Field<?>> fields, Object[] row) {
        for (var index = 0; index < row.length; index++) {
            var type = fields.get(index).getDataType();
            row[index] = type.isBinary() && row[index] instanceof String text
                    ? Base64.getDecoder().decode(text)
                    : type.convert(row[index]);
        }
    }

    /** Also one that is left out today: earlier snapshots have it. */
    private static Table<?> table(String name) {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> table.getName().equals(name))
                .findAny()
                .orElseThrow(() ->
                        new IllegalStateException("the snapshot has a table " + name + ", unknown to this version"));
    }

    private static Field<?> field(Table<?> table, String column) {
        var field = table.field(column);
        if (field == null) {
            throw new IllegalStateException(
                    "the snapshot has a column " + table.getName() + "." + column + ", unknown to this version");
        }
        return field;
    }
}
