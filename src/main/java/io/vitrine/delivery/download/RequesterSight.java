package io.vitrine.delivery.download;

import io.vitrine.access.Access;
import io.vitrine.access.FormerSight;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.blob.BlobStore;
import io.vitrine.db.Db;
import io.vitrine.delivery.zip.Manifest;
import io.vitrine.delivery.zip.ZipEntry;
import io.vitrine.people.Viewers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Whether whoever asked for a download may still view what is in it. */
@Component
class RequesterSight {
    private final Db db;
    private final Access access;
    private final Viewers viewers;
    private final FormerSight former;
    private final SelectionStore store;
    private final BlobStore blobs;

    RequesterSight(Db db, Access access, FormerSight former, Viewers viewers, SelectionStore store, BlobStore blobs) {
        this.db = db;
        this.access = access;
        this.former = former;
        this.viewers = viewers;
        this.store = store;
        this.blobs = blobs;
    }

    /** The ids of what a manifest lists. */
    private record Listed(List<Long> assets, List<Long> collections) {}

    /**
     * Of what was put into the trash since, it is asked whether they could view it in its place, so that access that was taken away
     * does not come back when it is deleted; of what has merged into something else, whether they may view that; of what was deleted
     * for good, nothing. A fixed number of queries, but for that.
     */
    boolean seesAll(Download download) {
        var requester = db.read(sql -> requester(sql, download.requester())).orElse(null);
        if (requester == null || !requester.role().isRestricted()) {
            return requester != null;
        }
        var listed = listed(download);
        return db.read(sql -> seesAll(sql, requester, listed));
    }

    /** Whoever asked for it, where they may lose sight of something in it: empty where only their end would be that. */
    Optional<Viewer> restricted(DSLContext sql, Download download) {
        return requester(sql, download.requester())
                .filter(requester -> requester.role().isRestricted());
    }

    /**
     * As {@link #seesAll(Download)}, of a {@link #restricted} requester, in the transaction of the caller.
     *
     * <p>Errors: {@code Problem} content-missing or content-damaged, where the list of the download is not there or not whole.
     */
    boolean seesAll(DSLContext sql, Viewer requester, Download download) {
        return seesAll(sql, requester, listed(download));
    }

    private boolean seesAll(DSLContext sql, Viewer requester, Listed listed) {
        var visible = access.visible(requester);
        var assets = former.withSuccessors(sql, listed.assets());
        return store.seesAllAssets(sql, visible, assets)
                && former.coversTrashed(sql, requester, assets)
                && store.seesAllCollections(sql, visible, listed.collections());
    }

    private Optional<Viewer> requester(DSLContext sql, Download.Requester requester) {
        var user = requester.user();
        var key = requester.key();
        return user != null ? viewers.of(sql, user) : key != null ? viewers.of(sql, key) : Optional.empty();
    }

    private Listed listed(Download download) {
        var listed = new Listed(new ArrayList<>(), new ArrayList<>());
        try (var entries = Manifest.open(blobs, Objects.requireNonNull(download.manifest()))) {
            for (var entry = entries.next(); entry != null; entry = entries.next()) {
                if (entry.id() != ZipEntry.NOBODYS) {
                    (entry.kind() == ZipEntry.Kind.COLLECTION ? listed.collections() : listed.assets()).add(entry.id());
                }
            }
            return listed;
        } catch (IOException damaged) {
            throw new Problem(
                    Problem.Kind.INTERNAL, "content-damaged", "The list of what is in this download cannot be read");
        }
    }
}
