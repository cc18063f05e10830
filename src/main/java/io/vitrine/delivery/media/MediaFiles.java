package io.vitrine.delivery.media;

import io.vitrine.access.Access;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.VersionId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.delivery.ClientOutlet;
import io.vitrine.delivery.Outlet;
import io.vitrine.delivery.WatchedOutlet;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may have which file. */
@Component
class MediaFiles {
    private final Db db;
    private final Access access;
    private final MediaStore store;
    private final Signatures signatures;
    private final Clock clock;

    MediaFiles(Db db, Access access, MediaStore store, Signatures signatures, Clock clock) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * The current version of the file at a path, or the given one. A private file needs view or its signature; a draft
     * needs view.
     *
     * <p>Errors: not found, in the same words whether there is nothing or nothing for this viewer; signature-expired.
     */
    MediaFile find(Viewer viewer, MediaPath path, @Nullable VersionId version, @Nullable Signature signature) {
        var key = signature == null ? null : signatures.key();
        return db.read(sql -> {
            var file = store.find(sql, path, version).orElseThrow(Problem::notFound);
            if (key != null
                    && signature != null
                    && file.isPublished()
                    && signatures.open(key, file.id(), path, version, signature)) {
                return file.signed();
            }
            if (!file.isOpen()) {
                if (!viewer.isSignedIn()) {
                    throw Problem.notFound();
                }
                access.require(sql, viewer, Level.VIEW, file.id());
            }
            return file;
        });
    }

    /**
     * The way of a file's bytes to whoever was just found to be allowed them. Those that are for everybody, or for whoever has the
     * signed URL, are not asked for again.
     */
    Outlet outlet(Viewer viewer, MediaFile file, HttpServletResponse response) {
        var client = new ClientOutlet(response);
        return file.isForOthers()
                ? client
                : new WatchedOutlet(
                        client, clock, () -> db.read(sql -> access.require(sql, viewer, Level.VIEW, file.id())));
    }

    /** A file by its id; needs view. Errors: unauthenticated, not found. */
    MediaFile find(Viewer viewer, NodeId id, @Nullable VersionId version) {
        return db.read(sql -> {
            var file = access.require(sql, viewer, Level.VIEW, id);
            return store.find(sql, file, version).orElseThrow(Problem::notFound);
        });
    }
}
