package io.vitrine.blob;

import static io.vitrine.db.schema.Tables.BLOB;

import io.vitrine.db.Db;
import io.vitrine.db.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes contents that have been unreferenced for the grace period, and finds stored contents that have no row. */
@Component
public class BlobCollector {
    private static final Logger LOG = LoggerFactory.getLogger(BlobCollector.class);
    /** A content without a row that is younger than this may belong to an upload that is about to write the row. */
    private static final Duration STRAY_AGE = Duration.ofHours(24);

    private static final int BATCH = 1000;

    private final Db db;
    private final BlobStore store;
    private final BlobSettings settings;
    private final Clock clock;

    BlobCollector(Db db, BlobStore store, BlobSettings settings, Clock clock) {
        this.db = db;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Removes contents that are due, and drafts that dead writers left behind. Safe to run on any server at any time,
     * even concurrently.
     */
    public void collect() {
        store.sweep();
        var limit = clock.millis() - settings.grace().toMillis();
        var removed = 0;
        for (var last = ""; ; ) {
            var due = due(limit, last);
            if (due.isEmpty()) {
                break;
            }
            removed +=
                    (int) due.stream().filter(sha256 -> remove(sha256, limit)).count();
            last = due.getLast();
        }
        if (removed > 0) {
            LOG.info("Collected {} contents that nothing refers to any more", removed);
        }
    }

    /** Adds an unreferenced row for each old content in the store that has no row, so that it is collected like any other. */
    public void adoptStrays() {
        var limit = clock.instant().minus(STRAY_AGE);
        try (var stored = store.list()) {
            var batch = new ArrayList<StoredBlob>();
            stored.filter(blob -> blob.storedAt().isBefore(limit)).forEach(blob -> {
                batch.add(blob);
                if (batch.size() == BATCH) {
                    adopt(batch);
                    batch.clear();
                }
            });
            adopt(batch);
        }
    }

    private List<String> due(long limit, String after) {
        return db.read(sql -> sql.select(BLOB.SHA256)
                .from(BLOB)
                .where(BLOB.UNREFERENCED_SINCE.le(limit))
                .and(BLOB.SHA256.gt(after))
                .orderBy(BLOB.SHA256)
                .limit(BATCH)
                .fetch(BLOB.SHA256));
    }

    /**
     * Deletes the row first and holds its lock while the content is removed: an upload of the same content waits for the
     * lock, then checks whether the content is still there.
     */
    private boolean remove(String sha256, long limit) {
        return db.write(sql -> {
            var gone = sql.deleteFrom(BLOB)
                    .where(BLOB.SHA256.eq(sha256))
                    .and(BLOB.UNREFERENCED_SINCE.le(limit))
                    .and(Blobs.unreferenced())
                    .execute();
            if (gone > 0) {
                store.delete(sha256);
            }
            return gone > 0;
        });
    }

    private void adopt(List<StoredBlob> stored) {
        var names = stored.stream().map(StoredBlob::sha256).toList();
        var known = new HashSet<>(db.read(sql -> sql.select(BLOB.SHA256)
                .from(BLOB)
                .where(Dialect.inTexts(BLOB.SHA256, names))
                .fetch(BLOB.SHA256)));
        stored.stream().filter(blob -> !known.contains(blob.sha256())).forEach(this::adopt);
    }

    private void adopt(StoredBlob stray) {
        var content = read(stray);
        if (!content.sha256().equals(stray.sha256())) {
            LOG.error("The stored content {} is damaged and belongs to no file; run verify", stray.sha256());
            return;
        }
        LOG.info("The stored content {} belongs to no file; it will be collected", stray.sha256());
        db.change(sql -> sql.insertInto(BLOB)
                .set(BLOB.SHA256, content.sha256())
                .set(BLOB.SIZE, content.size())
                .set(BLOB.CRC32, content.crc32())
                .set(BLOB.CREATED_AT, clock.millis())
                .set(BLOB.UNREFERENCED_SINCE, clock.millis())
                .onConflictDoNothing()
                .execute());
    }

    private Content read(StoredBlob stray) {
        try (var in = store.read(stray.sha256(), 0, stray.size())) {
            return Content.of(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
