package io.vitrine.delivery.download;

import io.vitrine.access.MergedNodes;
import io.vitrine.base.Viewer;
import io.vitrine.blob.Blobs;
import io.vitrine.db.Db;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records downloads and ends them. The store keeps the lists of a download for as long as it is live. */
@Component
class DownloadRegister {
    private static final int AT_A_TIME = 100;
    private static final Viewer SERVER = new Viewer.Server("downloads");

    private final Db db;
    private final DownloadStore store;
    private final MergedNodes merged;
    private final Blobs blobs;
    private final DownloadJournal journal;
    private final DownloadSettings settings;

    DownloadRegister(
            Db db,
            DownloadStore store,
            MergedNodes merged,
            Blobs blobs,
            DownloadJournal journal,
            DownloadSettings settings) {
        this.db = db;
        this.store = store;
        this.merged = merged;
        this.blobs = blobs;
        this.journal = journal;
        this.settings = settings;
    }

    /** The life of a download that begins now. */
    Download.Life life() {
        var now = journal.now();
        return Download.Life.from(now, now + settings.keep().toMillis());
    }

    /** How the download has ended; null while it is live. */
    Download.@Nullable End end(Download download) {
        var life = download.life();
        return life.ended() == null && life.expiresAt() <= journal.now() ? Download.End.EXPIRED : life.ended();
    }

    /**
     * Records a new download.
     *
     * @param request what was asked for, as JSON
     *
     * <p>Errors: busy, in the rare case that the collector removes one of the lists at this moment.
     */
    void enter(Viewer viewer, Download download, String request, Snapshots.Snapshot snapshot) {
        db.change(sql -> {
            Stream.of(snapshot.manifest(), snapshot.listing())
                    .filter(Objects::nonNull)
                    .forEach(content -> blobs.reference(sql, content));
            store.insert(sql, download, request);
            journal.record(sql, viewer, "create", download);
        });
    }

    /** Deletes a download on behalf of its requester or an administrator, even if it has already ended in another way. */
    void delete(Viewer viewer, Download download) {
        db.change(sql -> {
            if (!store.end(sql, download.id(), Download.End.DELETED)) {
                store.hide(sql, download.id());
            }
            ended(sql, viewer, "delete", download);
        });
    }

    /** Ends a download for good, because its requester may no longer have it. */
    void revoke(Download download) {
        db.change(sql -> revoke(sql, download));
    }

    /** Like {@link #revoke(Download)}, in the transaction of the caller. */
    void revoke(DSLContext sql, Download download) {
        if (store.end(sql, download.id(), Download.End.REVOKED)) {
            ended(sql, SERVER, "revoke", download);
        }
    }

    /** The next live download by id whose requester has the restricted role. */
    Optional<Download> nextOfRestricted(DSLContext sql, long after) {
        return store.nextOfRestricted(sql, journal.now(), after);
    }

    /** Ends downloads whose time is over, and deletes the records of old ones. */
    void tidy() {
        while (expire() == AT_A_TIME) {
            // There may be more.
        }
        var longAgo = journal.now() - settings.record().toMillis();
        var noLongerListed = journal.now() - DownloadSettings.LONGEST.toMillis();
        db.change(sql -> {
            store.forget(sql, longAgo);
            merged.forget(sql, noLongerListed);
        });
    }

    private int expire() {
        return db.write(sql -> {
            var due = store.expired(sql, journal.now(), AT_A_TIME);
            for (var download : due) {
                if (store.end(sql, download.id(), Download.End.EXPIRED)) {
                    ended(sql, SERVER, "expire", download);
                }
            }
            return due.size();
        });
    }

    private void ended(DSLContext sql, Viewer actor, String verb, Download download) {
        blobs.release(
                sql,
                Stream.of(download.manifest(), download.listing())
                        .filter(Objects::nonNull)
                        .toList());
        journal.record(sql, actor, verb, download);
    }
}
