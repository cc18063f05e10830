package io.vitrine.delivery.download;

import io.vitrine.base.DownloadId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.delivery.Outlet;
import io.vitrine.delivery.WatchedOutlet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Sends a download or parts of it. Every few seconds it records its progress, and breaks off if the download has ended
 * meanwhile; in between it holds no database connection. If the database does not answer, sending continues until the next
 * time.
 */
final class Transfer implements Outlet {
    private static final long INTERVAL_MILLIS = Duration.ofSeconds(10).toMillis();

    private final Log log;
    private final Download download;
    private final Outlet client;
    private long unrecorded;
    private long recordedAt;

    private Transfer(Log log, Download download, Outlet client) {
        this.log = log;
        this.download = download;
        this.client = client;
        this.recordedAt = log.journal.now();
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        var length = bytes.remaining();
        client.write(bytes);
        count(length);
    }

    @Override
    public long file(FileChannel file, long from, long length) throws IOException {
        var taken = client.file(file, from, Math.min(length, WatchedOutlet.AT_ONCE));
        count(Math.max(0, taken));
        return taken;
    }

    private void count(long bytes) throws IOException {
        unrecorded += bytes;
        if (Math.abs(log.journal.now() - recordedAt) > INTERVAL_MILLIS) {
            record();
        }
    }

    private void record() throws IOException {
        recordedAt = log.journal.now();
        try {
            log.sent(download.id(), unrecorded, true, false);
            unrecorded = 0;
            if (!log.isLive(download)) {
                throw new IOException("the download " + download.id() + " has ended");
            }
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.BUSY) {
                throw problem;
            }
        }
    }

    /** Records how many files were left out, which becomes known only during sending. */
    void skipped(long files) {
        log.skipped(download.id(), files);
    }

    /** Must be called in any case. Records what was sent even if the sender is no longer allowed to do anything. */
    void end(Viewer viewer, boolean reachedEnd) {
        Db.regardless(() -> {
            log.sent(download.id(), unrecorded, false, reachedEnd);
            if (reachedEnd) {
                log.finished(viewer, download);
            }
        });
    }

    /** Records transfers. */
    @Component
    static class Log {
        private final Db db;
        private final DownloadStore store;
        private final DownloadJournal journal;
        private final LiveDownloads live;

        Log(Db db, DownloadStore store, DownloadJournal journal, LiveDownloads live) {
            this.db = db;
            this.store = store;
            this.journal = journal;
            this.live = live;
        }

        Transfer start(Viewer viewer, Download download, Outlet client) {
            db.change(sql -> {
                if (store.started(sql, download.id(), journal.now())) {
                    journal.record(sql, viewer, "start", download);
                }
                store.sent(sql, download.id(), 0, journal.now(), false);
            });
            return new Transfer(this, download, client);
        }

        private void sent(DownloadId id, long bytes, boolean isActive, boolean reachedEnd) {
            db.change(sql -> store.sent(sql, id, bytes, isActive ? journal.now() : null, reachedEnd));
        }

        private void skipped(DownloadId id, long files) {
            db.change(sql -> store.skipped(sql, id, files));
        }

        private void finished(Viewer viewer, Download download) {
            db.change(sql -> {
                if (store.finished(sql, download.id(), journal.now())) {
                    journal.record(sql, viewer, "finish", download);
                }
            });
        }

        private boolean isLive(Download download) {
            var now = db.read(sql -> store.find(sql, download.id())).orElse(null);
            return now != null && live.isLive(now);
        }
    }
}
