package io.vitrine.backup;

import static io.vitrine.db.schema.Tables.BLOB;

import io.vitrine.base.Problem;
import io.vitrine.blob.BlobStore;
import io.vitrine.console.Progress;
import io.vitrine.console.WrongUse;
import io.vitrine.db.Db;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Fills an empty server from a snapshot: first all contents, then, in one transaction, the database. */
public final class Restore {
    private final Db db;
    private final BlobStore store;
    private final BackupFolder folder;
    private final Progress progress;

    /** The outcome, also printed for machines. */
    public record Result(String snapshot, long rows, long contents, List<String> missing) {}

    public Restore(Db db, BlobStore store, Path folder, Progress progress) {
        this.db = db;
        this.store = store;
        this.folder = new BackupFolder(folder);
        this.progress = progress;
    }

    /**
     * Restores a snapshot. Contents that the backup lacks are named in the result.
     *
     * <p>Errors: WrongUse if there is no such snapshot, the database is in use already, or the snapshot is of another version;
     * IOException for a damaged snapshot. Then nothing has changed except for added contents, which do no harm.
     *
     * @param name the name of the snapshot; empty for the latest
     */
    public Result run(String name) throws IOException {
        var snapshot = folder.find(name);
        check(snapshot);
        var missing = new ArrayList<String>();
        progress.start("Storing contents");
        RowsReader.read(
                RowsReader.file(snapshot.folder(), BLOB.getName()), rows -> rows.forEach(row -> take(row, missing)));
        progress.start("Filling the database");
        var all = snapshot.manifest().tables().stream()
                .mapToLong(Manifest.TableFile::rows)
                .sum();
        db.change(sql -> {
            // Taking the contents in may have taken hours, so the database may be in use by now.
            requireEmpty(SnapshotStore.isEmpty(sql));
            SnapshotStore.load(sql, snapshot, done -> progress.at(done, all));
        });
        progress.end();
        return new Result(snapshot.name(), all, snapshot.manifest().contents() - missing.size(), missing);
    }

    private void check(BackupFolder.Snapshot snapshot) throws IOException {
        var manifest = snapshot.manifest();
        if (manifest.format() != Manifest.FORMAT || !Objects.equals(manifest.schema(), db.schemaVersion())) {
            throw new WrongUse("the snapshot " + snapshot.name() + " was taken by version " + manifest.program()
                    + " (schema " + manifest.schema() + "), this is schema " + db.schemaVersion()
                    + ": restore it with that version, then upgrade");
        }
        requireEmpty(db.read(SnapshotStore::isEmpty));
        for (var table : manifest.tables()) {
            RowsReader.check(RowsReader.file(snapshot.folder(), table.name()), table);
        }
    }

    private static void requireEmpty(boolean isEmpty) {
        if (!isEmpty) {
            throw new WrongUse("the database is in use already; restore into a new data folder or an empty database");
        }
    }

    private void take(Object[] row, List<String> missing) {
        var sha256 = String.valueOf(row[BLOB.fieldsRow().indexOf(BLOB.SHA256)]);
        var size = ((Number) row[BLOB.fieldsRow().indexOf(BLOB.SIZE)]).longValue();
        if (store.size(sha256).orElse(-1) == size) {
            return;
        }
        try (var in = Files.newInputStream(folder.content(sha256));
                var staged = store.stage(in, size)) {
            if (staged.content().sha256().equals(sha256)) {
                staged.settle();
                return;
            }
        } catch (IOException | Problem unreadable) {
            // Reported in the result as missing.
        }
        missing.add(sha256);
    }
}
