package io.vitrine.library;

import io.vitrine.access.Access;
import io.vitrine.access.Levels;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.library.AssetResults.Status;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Edits the tags, image focus, description and custom metadata of files and folders. Requires contribute on them. */
@Component
class Descriptions {
    private final Db db;
    private final Access access;
    private final AssetStore store;
    private final Assets assets;
    private final Describing describing;
    private final Publishing publishing;

    Descriptions(Db db, Access access, AssetStore store, Assets assets, Describing describing, Publishing publishing) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.assets = assets;
        this.describing = describing;
        this.publishing = publishing;
    }

    /** A change to one file: its description, whether it is published, and the revision that the change applies to. */
    record FileEdit(
            Edit edit,
            Publishing.@Nullable Wish wish,
            @Nullable String ifMatch) {}

    /** Errors: not found, also for a folder; forbidden; stale; those of {@link Describing#edit}. */
    AssetView.FileView editFile(Viewer viewer, NodeId id, FileEdit asked) {
        return db.write(sql -> {
            if (!(assets.view(sql, viewer, id) instanceof AssetView.FileView)) {
                throw Problem.notFound();
            }
            var file = access.require(sql, viewer, Level.CONTRIBUTE, id);
            describing.hold(sql, file, asked.ifMatch());
            describing.edit(sql, viewer, file.alone(), asked.edit());
            if (asked.wish() != null) {
                publishing.publish(sql, viewer, List.of(id), asked.wish());
            }
            return (AssetView.FileView) assets.view(sql, viewer, id);
        });
    }

    /**
     * Edits all of these files or none.
     *
     * <p>Errors: not found, with the ids that are not files visible to the viewer as {@code missingFileIds}; forbidden.
     */
    void editFiles(Viewer viewer, SentFiles files, Edit edit) {
        var ids = files.ids();
        db.change(sql -> {
            var levels = access.levels(sql, viewer, ids);
            files.requireAll(store.rows(sql, levels.allowed(Level.VIEW)));
            if (levels.allowed(Level.CONTRIBUTE).ids().size() < ids.size()) {
                throw Problem.forbidden(Level.CONTRIBUTE);
            }
            describing.edit(sql, viewer, levels.allowed(Level.CONTRIBUTE), edit);
        });
    }

    /** Edits those that the viewer may edit, in one transaction, and returns the status of each. */
    Map<NodeId, Status> editEach(Viewer viewer, Collection<NodeId> ids, Edit edit) {
        return db.write(sql -> {
            var levels = access.levels(sql, viewer, ids);
            var editable = ids.stream()
                    .filter(id -> status(levels, id) == Status.UPDATED)
                    .toList();
            if (!editable.isEmpty()) {
                var allowed = access.levels(sql, viewer, editable).allowed(Level.CONTRIBUTE);
                describing.edit(sql, viewer, allowed, edit);
            }
            var statuses = new LinkedHashMap<NodeId, Status>();
            List.copyOf(ids).forEach(id -> statuses.put(id, status(levels, id)));
            return statuses;
        });
    }

    private static Status status(Levels<NodeId> levels, NodeId id) {
        return Status.of(levels, id, Level.CONTRIBUTE, Status.UPDATED);
    }
}
