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

/** Checks whether the requester of a download may still view what is in it. */
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

    /** The ids that a manifest lists. */
    private record Listed(List<Long> assets, List<Long> collections) {}

    /**
     * Whether the requester may view everything in the download. For nodes moved to the trash since, checks whether the
     * requester could view them in their former place, so that access that was taken away does not come back when they are
     * deleted. For nodes merged into another, checks that one as well. Nodes that were deleted for good are not checked.
     * Uses a fixed number of queries, except for trashed nodes.
     */
    boolean seesAll(Download download) {
        var requester = db.read(sql -> requester(sql, download.requester())).orElse(null);
        if (requester == null || !requester.role().isRestricted()) {
            return requester != null;
        }
        var listed = listed(download);
        return db.read(sql -> seesAll(sql, requester, listed));
    }

    /**
     * The requester, if restricted and thus able to lose access to something in the download; empty if the requester sees
     * everything or no longer exists.
     */
    Optional<Viewer> restricted(DSLContext sql, Download download) {
        return requester(sql, download.requester())
                .filter(requester -> requester.role().isRestricted());
    }

    /**
     * Like {@link #seesAll(Download)}, for a {@link #restricted} requester, in the transaction of the caller.
     *
     * <p>Errors: {@code Problem} content-missing or content-damaged, if the list of the download is missing or damaged.
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
                    Problem.Kind.INTERNAL, "content-damaged", "The list of contents of this download cannot be read");
        }
    }
}
