package io.vitrine.library;

import io.vitrine.access.Access;
import io.vitrine.access.AllowedSet;
import io.vitrine.access.Levels;
import io.vitrine.access.Tree;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.library.AssetResults.Status;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Moves files and folders to the trash, a folder with everything below it. Requires manage on them. */
@Component
public class Deletions {
    private final Db db;
    private final Access access;
    private final Tree tree;
    private final AssetStore assets;
    private final TrashStore trash;
    private final Journal journal;

    Deletions(Db db, Access access, Tree tree, AssetStore assets, TrashStore trash, Journal journal) {
        this.db = db;
        this.access = access;
        this.tree = tree;
        this.assets = assets;
        this.trash = trash;
        this.journal = journal;
    }

    /** Errors: those of {@link Access#require}, root-cannot-be-deleted. */
    public void delete(Viewer viewer, NodeId id) {
        db.change(sql -> delete(sql, viewer, id));
    }

    /** As {@link #delete(Viewer, NodeId)}, for files only. Errors: also not found for a folder. */
    void deleteFile(Viewer viewer, NodeId id) {
        db.change(sql -> {
            if (tree.pathOf(sql, id).isPresent()) {
                throw Problem.notFound();
            }
            delete(sql, viewer, id);
        });
    }

    /** Deletes those that the viewer may delete, in one transaction, and returns the status of each. */
    Map<NodeId, Status> deleteEach(Viewer viewer, Set<NodeId> ids) {
        return db.write(sql -> {
            var before = access.levels(sql, viewer, ids);
            hold(
                    sql,
                    ids.stream()
                            .filter(id -> status(before, id) == Status.DELETED)
                            .toList());
            var levels = access.levels(sql, viewer, ids);
            var deletable = ids.stream()
                    .filter(id -> status(levels, id) == Status.DELETED)
                    .toList();
            if (!deletable.isEmpty()) {
                remove(sql, viewer, access.levels(sql, viewer, deletable).allowed(Level.MANAGE));
            }
            return ids.stream().collect(Collectors.toMap(id -> id, id -> status(levels, id)));
        });
    }

    /**
     * Deletes all of these files or none.
     *
     * <p>Errors: not found, with the ids that are not files visible to the viewer as {@code missingFileIds}; forbidden.
     */
    void deleteFiles(Viewer viewer, SentFiles files) {
        db.change(sql -> {
            require(sql, viewer, files);
            hold(sql, files.ids());
            remove(sql, viewer, require(sql, viewer, files));
        });
    }

    private AllowedSet<NodeId> require(DSLContext sql, Viewer viewer, SentFiles files) {
        var ids = files.ids();
        var levels = access.levels(sql, viewer, ids);
        files.requireAll(assets.rows(sql, levels.allowed(Level.VIEW)));
        var allowed = levels.allowed(Level.MANAGE);
        if (allowed.ids().size() < ids.size()) {
            throw Problem.forbidden(Level.MANAGE);
        }
        return allowed;
    }

    /** As {@link #delete(Viewer, NodeId)}, in the caller's transaction. */
    void delete(DSLContext sql, Viewer viewer, NodeId id) {
        access.require(sql, viewer, Level.MANAGE, id);
        if (id.isRoot()) {
            throw Problem.invalid("root-cannot-be-deleted", "The root of the library cannot be deleted");
        }
        hold(sql, List.of(id));
        remove(sql, viewer, access.require(sql, viewer, Level.MANAGE, id).alone());
    }

    /**
     * Locks the nodes and all folders below them, and keeps the folders that files among them are in, so that their state is
     * stable. Callers check access before this, and must check it again afterwards.
     */
    private void hold(DSLContext sql, Collection<NodeId> ids) {
        var nodes = ids.stream().map(NodeId::value).toList();
        tree.holdBelow(sql, nodes);
        tree.keepAround(sql, nodes);
    }

    private void remove(DSLContext sql, Viewer viewer, AllowedSet<NodeId> tops) {
        var by = viewer.user().map(UserId::value).orElse(null);
        journal.trashed(sql, viewer, trash.put(sql, tops, by, journal.now()));
    }

    private static Status status(Levels<NodeId> levels, NodeId id) {
        return Status.of(levels, id, Level.MANAGE, Status.DELETED);
    }
}
