package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.access.Access;
import io.vitrine.access.Allowed;
import io.vitrine.access.Tree;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Revision;
import io.vitrine.base.Viewer;
import io.vitrine.db.Row;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renames files and folders. Requires manage on them; shares and memberships stay. */
@Component
class Renames {
    private final Access access;
    private final Tree tree;
    private final FolderStore folders;
    private final AssetStore assets;
    private final NodeStore nodes;
    private final Journal journal;

    Renames(Access access, Tree tree, FolderStore folders, AssetStore assets, NodeStore nodes, Journal journal) {
        this.access = access;
        this.tree = tree;
        this.folders = folders;
        this.assets = assets;
        this.nodes = nodes;
        this.journal = journal;
    }

    /** A rename that has passed all checks. */
    private record Renaming(Allowed<NodeId> node, Row row, String name) {
        boolean isChange() {
            return !row.get(NODE.NAME).equals(name);
        }
    }

    /**
     * Renames a node in the caller's transaction. Does nothing if the node has the name already.
     *
     * <p>Errors: those of {@link Access#require}, root-cannot-be-renamed, invalid-name, stale, name-taken.
     */
    void rename(DSLContext sql, Viewer viewer, NodeId id, @Nullable String asked, @Nullable String ifMatch) {
        var renaming = renaming(sql, viewer, id, asked, ifMatch);
        if (renaming.isChange()) {
            change(sql, viewer, renaming);
        }
    }

    private Renaming renaming(
            DSLContext sql, Viewer viewer, NodeId id, @Nullable String asked, @Nullable String ifMatch) {
        var node = access.require(sql, viewer, Level.MANAGE, id);
        if (id.isRoot()) {
            throw Problem.invalid("root-cannot-be-renamed", "The root of the library cannot be renamed");
        }
        var name = Names.of(asked);
        tree.holdBelow(sql, List.of(id.value()));
        if (!tree.isLive(sql, id)) {
            throw Problem.notFound();
        }
        var renaming = new Renaming(node, assets.row(sql, node), name);
        Revision.check(ifMatch, renaming.row().get(NODE.REVISION));
        var parent = new NodeId(renaming.row().get(NODE.PARENT_ID));
        if (renaming.isChange() && tree.childOf(sql, parent, name).isPresent()) {
            throw Names.taken(name);
        }
        return renaming;
    }

    private void change(DSLContext sql, Viewer viewer, Renaming renaming) {
        var row = renaming.row();
        var from = AssetRow.path(row);
        var to = Paths.join(Paths.parent(from), renaming.name());
        nodes.rename(sql, renaming.node(), renaming.name(), journal.now());
        if (!AssetRow.isFile(row)) {
            folders.rename(sql, renaming.node(), from, to);
        }
        journal.renamed(sql, viewer, row, from, to);
    }
}
