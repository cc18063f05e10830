package io.vitrine.delivery.download;

import io.vitrine.base.Cursor;
import io.vitrine.base.DownloadId;
import io.vitrine.base.ItemsPerCall;
import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.delivery.zip.EntryNames;
import io.vitrine.delivery.zip.ZipEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Creates, lists and deletes downloads. Requesters manage their own, administrators all. */
@Component
class Downloads {
    private static final String ORDER = "-createdAt";
    private static final String ENDING = ".zip";

    /** A download that was just created, and the files that could not be included. */
    record Made(Download download, List<ZipEntry> skipped) {}

    private final Db db;
    private final Snapshots snapshots;
    private final DownloadStore store;
    private final DownloadRegister register;
    private final ObjectMapper json;

    Downloads(Db db, Snapshots snapshots, DownloadStore store, DownloadRegister register, ObjectMapper json) {
        this.db = db;
        this.snapshots = snapshots;
        this.store = store;
        this.register = register;
        this.json = json;
    }

    /** Errors: not found, if any named item is absent or not visible; too large, beyond the limits. */
    Made create(Viewer viewer, DownloadRequest request) {
        ItemsPerCall.check("assetIds", request.assets().size());
        ItemsPerCall.check("collectionIds", request.collections().size());
        var snapshot = snapshots.of(viewer, request);
        var download = download(viewer, request, snapshot);
        register.enter(viewer, download, json.writeValueAsString(request), snapshot);
        return new Made(download, snapshot.skipped());
    }

    /**
     * Creates a new download of the same items, as they are now. Errors: those of {@link #create}; not found, if the
     * download is somebody else's.
     */
    Made again(Viewer viewer, DownloadId id) {
        return create(viewer, request(find(viewer, id)));
    }

    /** What was asked for. Errors: not found, if the download was forgotten meanwhile. */
    DownloadRequest request(Download download) {
        var stored = db.read(sql -> store.request(sql, download.id())).orElseThrow(Problem::notFound);
        return DownloadRequest.of(stored, json);
    }

    private Download download(Viewer viewer, DownloadRequest request, Snapshots.Snapshot snapshot) {
        var listing = snapshot.listing();
        var life = register.life();
        return new Download(
                DownloadId.next(),
                name(request.name(), snapshot.onlyName(), life.createdAt()),
                Download.Requester.of(viewer),
                request.wantsManifest(),
                request.transformation(),
                snapshot.manifest().sha256(),
                listing == null ? null : listing.sha256(),
                snapshot.counts(),
                life);
    }

    private static String name(@Nullable String asked, @Nullable String only, long now) {
        var day = LocalDate.ofInstant(Instant.ofEpochMilli(now), ZoneOffset.UTC);
        var name = asked != null ? asked.strip() : only != null ? only : "download-" + day;
        return new EntryNames().file(name.toLowerCase(Locale.ROOT).endsWith(ENDING) ? name : name + ENDING);
    }

    /** @param own whether an administrator wants only their own */
    Page<Download> list(Viewer viewer, boolean own, int limit, @Nullable String cursor, boolean count) {
        var place = cursor == null ? null : Cursor.parse(cursor, ORDER);
        var requester = viewer.isAdministrator() && !own ? null : Download.Requester.of(viewer);
        return db.read(sql -> {
            var page = Page.of(
                    store.page(sql, requester, place, limit),
                    limit,
                    last -> new Cursor(ORDER, "", last.id().value()));
            return page.counted(count, () -> store.count(sql, requester));
        });
    }

    /** Errors: not found, if the download is somebody else's or was deleted. */
    Download find(Viewer viewer, DownloadId id) {
        var download = db.read(sql -> store.find(sql, id)).orElseThrow(Problem::notFound);
        if (!isFor(viewer, download) || download.life().ended() == Download.End.DELETED) {
            throw Problem.notFound();
        }
        return download;
    }

    /**
     * Deletes a download: its link answers gone from now on, and transfers under way break off. Errors: those of
     * {@link #find}.
     */
    void delete(Viewer viewer, DownloadId id) {
        register.delete(viewer, find(viewer, id));
    }

    /** Whether the viewer may use and manage the download. */
    static boolean isFor(Viewer viewer, Download download) {
        return viewer.isAdministrator() || download.requester().is(viewer);
    }
}
