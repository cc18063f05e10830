package io.vitrine.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.vitrine.base.Problem;
import io.vitrine.blob.BlobStore;
import io.vitrine.blob.Content;
import io.vitrine.console.Progress;
import io.vitrine.db.Db;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jooq.DSLContext;

/** Takes a snapshot while a server may be running, and copies the contents that the backup folder lacks. */
public final class Backup {
    private final Db db;
    private final BlobStore store;
    private final BackupFolder folder;
    private final Progress progress;

    /** The outcome, also printed for machines. */
    public record Result(
            String snapshot,
            long rows,
            long contents,
            long copied,
            long copiedBytes,
            List<String> damaged,
            int removedSnapshots) {}

    public Backup(Db db, BlobStore store, Path folder, Progress progress) {
        this.db = db;
        this.store = store;
        this.folder = new BackupFolder(folder);
        this.progress = progress;
    }

    /**
     * Takes a snapshot. Damaged or missing contents are named in the result; everything else is kept.
     *
     * <p>Errors: WrongUse if another backup is running in the folder.
     *
     * @param program the version of the program
     * @param keep how many snapshots to keep, this one included; 0 for all
     */
    public Result take(String program, int keep) throws IOException {
        try (var alone = folder.lock()) {
            folder.clearUnfinished();
            return taken(program, keep);
        }
    }

    private Result taken(String program, int keep) throws IOException {
        var at = Instant.now();
        var unfinished = folder.begin(at);
        progress.start("Writing the database");
        var copies = new Copies();
        var manifest = db.read(sql -> written(sql, at, program, unfinished, copies.wanted));
        copies.copy(manifest.bytes());
        var snapshot = folder.finish(unfinished, manifest);
        var removed = keep == 0 ? 0 : new Pruning(folder).keep(keep);
        progress.end();
        var rows =
                manifest.tables().stream().mapToLong(Manifest.TableFile::rows).sum();
        return new Result(
                snapshot.name(),
                rows,
                manifest.contents(),
                copies.copied,
                copies.bytes,
                List.copyOf(copies.damaged),
                removed);
    }

    /** Reads everything in one transaction, and so in one state. */
    private Manifest written(DSLContext sql, Instant at, String program, Path unfinished, List<Content> wanted) {
        try (var contents = SnapshotStore.contents(sql)) {
            contents.forEach(wanted::add);
            var tables = new ArrayList<Manifest.TableFile>();
            for (var table : SnapshotStore.tables()) {
                tables.add(SnapshotStore.write(sql, table, unfinished));
            }
            var bytes = wanted.stream().mapToLong(Content::size).sum();
            return new Manifest(Manifest.FORMAT, at, program, db.schemaVersion(), tables, wanted.size(), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Copies contents and counts the outcome. */
    private final class Copies {
        private final List<Content> wanted = new ArrayList<>();
        private final List<String> damaged = new ArrayList<>();
        private long copied;
        private long bytes;

        private void copy(long all) throws IOException {
            progress.start("Copying contents");
            var folders = new HashSet<Path>();
            var seen = 0L;
            for (var content : wanted) {
                copy(content);
                folders.add(folder.content(content.sha256()).getParent());
                seen += content.size();
                progress.at(seen, all);
            }
            folder.settle(folders);
        }

        private void copy(Content content) throws IOException {
            var target = folder.content(content.sha256());
            if (Files.exists(target) && Files.size(target) == content.size()) {
                return;
            }
            Files.createDirectories(target.getParent());
            var draft = target.resolveSibling(content.sha256() + ".unfinished");
            if (isCopied(content, draft)) {
                Files.move(draft, target, ATOMIC_MOVE, REPLACE_EXISTING);
                copied++;
                bytes += content.size();
            } else {
                Files.deleteIfExists(draft);
                damaged.add(content.sha256());
            }
        }

        private boolean isCopied(Content content, Path draft) throws IOException {
            try (var in = store.read(content.sha256(), 0, content.size())) {
                Files.copy(in, draft, REPLACE_EXISTING);
            } catch (Problem missing) {
                return false;
            }
            BackupFolder.sync(draft);
            try (var again = Files.newInputStream(draft)) {
                return Content.of(again).equals(content);
            }
        }
    }
}
