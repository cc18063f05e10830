package io.vitrine.library;

import io.vitrine.access.Access;
import io.vitrine.access.Allowed;
import io.vitrine.access.Tree;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.VersionId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The versions of a file. Restoring a version makes it the current one again, and loses no other. A file keeps at most as many
 * versions as {@code vitrine.library.max-versions} says.
 */
@Component
class Versions {
    private final Db db;
    private final Access access;
    private final Tree tree;
    private final VersionStore store;
    private final VersionViews views;
    private final Journal journal;

    Versions(Db db, Access access, Tree tree, VersionStore store, VersionViews views, Journal journal) {
        this.db = db;
        this.access = access;
        this.tree = tree;
        this.store = store;
        this.views = views;
        this.journal = journal;
    }

    /** The versions of a file, the newest first. Errors: not found, also for a folder. */
    List<VersionView> list(Viewer viewer, NodeId file) {
        return db.read(sql -> {
            var allowed = access.require(sql, viewer, Level.VIEW, file);
            var shown = views.file(sql, viewer, file);
            return store.list(sql, allowed).stream()
                    .map(version -> views.view(shown, version))
                    .toList();
        });
    }

    VersionView get(Viewer viewer, NodeId file, VersionId id) {
        return db.read(sql -> view(sql, viewer, access.require(sql, viewer, Level.VIEW, file), id));
    }

    /** Makes a version the current one; does nothing if it is already. Requires contribute. */
    VersionView restore(Viewer viewer, NodeId file, VersionId id) {
        return db.write(sql -> {
            var allowed = held(sql, access.require(sql, viewer, Level.CONTRIBUTE, file));
            var shown = views.file(sql, viewer, file);
            var version = version(sql, allowed, id);
            if (!shown.versionInfo().id().equals(id)) {
                store.show(sql, allowed, version, journal.now());
                journal.version(sql, viewer, "file.restoreVersion", shown, version);
            }
            return view(sql, viewer, allowed, id);
        });
    }

    /** Deletes a version. Requires manage. Errors: version-is-current. */
    void delete(Viewer viewer, NodeId file, VersionId id) {
        db.change(sql -> {
            var allowed = held(sql, access.require(sql, viewer, Level.MANAGE, file));
            var shown = views.file(sql, viewer, file);
            var version = version(sql, allowed, id);
            if (shown.versionInfo().id().equals(id)) {
                throw Problem.invalid(
                        "version-is-current",
                        "This is the current version; restore another one first, or delete the file");
            }
            store.delete(sql, allowed, version);
            journal.version(sql, viewer, "file.deleteVersion", shown, version);
        });
    }

    private Allowed<NodeId> held(DSLContext sql, Allowed<NodeId> file) {
        if (!tree.hold(sql, file.id())) {
            throw Problem.notFound();
        }
        return file;
    }

    private VersionView view(DSLContext sql, Viewer viewer, Allowed<NodeId> file, VersionId id) {
        return views.view(views.file(sql, viewer, file.id()), version(sql, file, id));
    }

    private VersionStore.Stored version(DSLContext sql, Allowed<NodeId> file, VersionId id) {
        return store.find(sql, file, id).stream().findFirst().orElseThrow(Problem::notFound);
    }
}
