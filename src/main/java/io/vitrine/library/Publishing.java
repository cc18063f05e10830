package io.vitrine.library;

import io.vitrine.access.Access;
import io.vitrine.access.AllowedSet;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.db.Row;
import io.vitrine.library.AssetResults.Status;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Publishes and unpublishes files; a draft is served only to those who may view it. Requires contribute on the files. */
@Component
class Publishing {
    private final Db db;
    private final Access access;
    private final VersionStore store;
    private final AssetStore assets;
    private final Journal journal;

    Publishing(Db db, Access access, VersionStore store, AssetStore assets, Journal journal) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.assets = assets;
        this.journal = journal;
    }

    /**
     * The requested state.
     *
     * @param allVersions whether it applies to all versions instead of only the current version of each file
     */
    record Wish(boolean isPublished, boolean allVersions) {
        Status done() {
            return isPublished ? Status.PUBLISHED : Status.UNPUBLISHED;
        }
    }

    /**
     * Publishes or unpublishes the files that the viewer may change, in one transaction. Returns the status of each, also if it
     * was in the requested state already. A folder counts as not found, or as not allowed if the viewer sees it without
     * contribute.
     */
    Map<NodeId, Status> publish(Viewer viewer, Collection<NodeId> ids, Wish wish) {
        return db.write(sql -> publish(sql, viewer, ids, wish));
    }

    /** As {@link #publish(Viewer, Collection, Wish)}, in the caller's transaction. */
    Map<NodeId, Status> publish(DSLContext sql, Viewer viewer, Collection<NodeId> ids, Wish wish) {
        var levels = access.levels(sql, viewer, ids);
        var allowed = levels.allowed(Level.CONTRIBUTE);
        var files = files(sql, allowed);
        var changed = store.publish(sql, allowed, wish.isPublished(), wish.allVersions());
        var results = new HashMap<NodeId, Status>();
        for (var id : ids) {
            var isRefused = levels.of(id) != Level.NONE && !allowed.contains(id);
            if (files.containsKey(id)) {
                results.put(id, wish.done());
            } else {
                results.put(id, isRefused ? Status.NOT_ALLOWED : Status.NOT_FOUND);
            }
        }
        files.keySet().removeIf(id -> !changed.contains(id.value()));
        journal.published(sql, viewer, files.values(), wish);
        return results;
    }

    private Map<NodeId, Row> files(DSLContext sql, AllowedSet<NodeId> allowed) {
        var files = new HashMap<>(assets.rows(sql, allowed));
        files.values().removeIf(row -> !AssetRow.isFile(row));
        return files;
    }
}
