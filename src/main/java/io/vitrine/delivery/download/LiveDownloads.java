package io.vitrine.delivery.download;

import static io.vitrine.base.Problem.Kind.GONE;

import io.vitrine.base.DownloadId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks whether a download may be fetched. Its requester must still exist and still be allowed to view everything in it
 * that still exists; items deleted since then do not matter. If the check fails, the download ends for good.
 */
@Component
class LiveDownloads {
    private final Db db;
    private final DownloadStore store;
    private final DownloadRegister register;
    private final RequesterSight sight;

    LiveDownloads(Db db, DownloadStore store, DownloadRegister register, RequesterSight sight) {
        this.db = db;
        this.store = store;
        this.register = register;
        this.sight = sight;
    }

    /**
     * Errors: not found, for anyone but its requester and administrators; gone, as download-deleted, download-expired or
     * download-revoked.
     */
    Download open(Viewer viewer, DownloadId id) {
        var download = db.read(sql -> store.find(sql, id))
                .filter(found -> Downloads.isFor(viewer, found))
                .orElseThrow(Problem::notFound);
        requireLive(download);
        return download;
    }

    private void requireLive(Download download) {
        var end = end(download);
        if (end != null) {
            throw gone(end);
        }
    }

    boolean isLive(Download download) {
        return end(download) == null;
    }

    private Download.@Nullable End end(Download download) {
        var end = register.end(download);
        if (end == null && !sight.seesAll(download)) {
            register.revoke(download);
            return Download.End.REVOKED;
        }
        return end;
    }

    private static Problem gone(Download.End end) {
        return switch (end) {
            case DELETED -> new Problem(GONE, "download-deleted", "This download was deleted; ask for a new one");
            case EXPIRED -> new Problem(GONE, "download-expired", "This download has expired; ask for a new one");
            case REVOKED ->
                new Problem(
                        GONE,
                        "download-revoked",
                        "Access to something in this download has ended, and so has the download; ask for a new one"
                                + " with what can be seen now");
        };
    }
}
