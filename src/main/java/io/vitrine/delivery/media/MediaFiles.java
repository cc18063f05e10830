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

/** Finds files for those who may get them. */
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
     * The current version of the file at a path, or the given one. A private file requires view or a signature; a draft
     * requires view.
     *
     * <p>Errors: not found, in the same words whether there is no such file or none for this viewer; signature-expired.
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
     * The outlet that sends a file to a viewer whose access was just checked. Access to files that are open to everybody or
     * were opened by a signature is not checked again.
     */
    Outlet outlet(Viewer viewer, MediaFile file, HttpServletResponse response) {
        var client = new ClientOutlet(response);
        return file.isForOthers()
                ? client
                : new WatchedOutlet(
                        client, clock, () -> db.read(sql -> access.require(sql, viewer, Level.VIEW, file.id())));
    }

    /** A file by its id; requires view. Errors: unauthenticated, not found. */
    MediaFile find(Viewer viewer, NodeId id, @Nullable VersionId version) {
        return db.read(sql -> {
            var file = access.require(sql, viewer, Level.VIEW, id);
            return store.find(sql, file, version).orElseThrow(Problem::notFound);
        });
    }
}
