package io.vitrine.verify;

import static io.vitrine.db.schema.Tables.BLOB;

import io.vitrine.blob.BlobStore;
import io.vitrine.blob.Content;
import io.vitrine.blob.StoredBlob;
import io.vitrine.console.Progress;
import io.vitrine.db.Db;
import io.vitrine.db.Dialect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Checks that the store holds every content that the database knows, byte for byte, and counts what else it holds. */
final class ContentCheck implements Check {
    private static final int BATCH = 1000;

    private final Db db;
    private final BlobStore store;

    ContentCheck(Db db, BlobStore store) {
        this.db = db;
        this.store = store;
    }

    @Override
    public String title() {
        return "Reading all contents";
    }

    @Override
    public void run(Report report, Progress progress) {
        var all = db.read(sql -> sql.select(DSL.sum(BLOB.SIZE)).from(BLOB).fetchOptional(row -> row.value1()))
                .map(Number::longValue)
                .orElse(0L);
        var read = 0L;
        for (var batch = after("");
                !batch.isEmpty();
                batch = after(batch.getLast().sha256())) {
            for (var content : batch) {
                check(content, report);
                read += content.size();
                progress.at(read, all);
            }
            report.checked("contents", batch.size());
        }
        report.checked("bytes", read);
        countStrays(report);
    }

    private List<Content> after(String sha256) {
        return db.read(sql -> sql.select(BLOB.SHA256, BLOB.SIZE, BLOB.CRC32)
                .from(BLOB)
                .where(BLOB.SHA256.gt(sha256))
                .orderBy(BLOB.SHA256)
                .limit(BATCH)
                .fetch(row -> new Content(row.value1(), row.value2(), row.value3())));
    }

    private void check(Content expected, Report report) {
        wrong(expected)
                .filter(detail -> isNeeded(expected))
                .ifPresent(detail -> report.found("content", "content " + expected.sha256(), detail));
    }

    private Optional<String> wrong(Content expected) {
        var size = store.size(expected.sha256());
        if (size.isEmpty()) {
            return Optional.of("is missing from the store");
        }
        if (size.getAsLong() != expected.size()) {
            return Optional.of("has " + size.getAsLong() + " bytes and should have " + expected.size());
        }
        try (var in = store.read(expected.sha256(), 0, expected.size())) {
            var found = Content.of(in);
            return found.equals(expected)
                    ? Optional.empty()
                    : Optional.of("does not contain the bytes it was stored with (SHA-256 " + found.sha256() + ")");
        } catch (IOException unreadable) {
            return Optional.of("cannot be read: " + unreadable.getMessage());
        }
    }

    /** Whether the content is still needed: the collector may have removed it since its row was read, or have been about to. */
    private boolean isNeeded(Content content) {
        return db.read(
                sql -> sql.fetchExists(BLOB, BLOB.SHA256.eq(content.sha256()).and(BLOB.UNREFERENCED_SINCE.isNull())));
    }

    private void countStrays(Report report) {
        var strays = 0L;
        try (var stored = store.list()) {
            var batch = new ArrayList<String>();
            for (var name : (Iterable<String>) stored.map(StoredBlob::sha256)::iterator) {
                batch.add(name);
                if (batch.size() == BATCH) {
                    strays += unknown(batch);
                    batch.clear();
                }
            }
            strays += unknown(batch);
        }
        if (strays > 0) {
            report.note(strays + " contents in the store belong to no file; the server will collect them");
        }
    }

    private long unknown(List<String> names) {
        return names.size() - db.read(sql -> sql.fetchCount(BLOB, Dialect.inTexts(BLOB.SHA256, names)));
    }
}
