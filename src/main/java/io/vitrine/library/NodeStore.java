package io.vitrine.library;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_TAG;
import static io.vitrine.db.schema.Tables.TRASH;

import io.vitrine.access.Allowed;
import io.vitrine.access.AllowedSet;
import io.vitrine.access.Memberships;
import io.vitrine.access.Nodes;
import io.vitrine.access.Shares;
import io.vitrine.access.Tree;
import io.vitrine.base.NodeId;
import io.vitrine.blob.Blobs;
import io.vitrine.db.Dialect;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Changes that files and folders have in common. SQL only; the number of statements does not grow with the tree. */
@Component
class NodeStore {
    private final Tree tree;
    private final Memberships memberships;
    private final Shares shares;
    private final Blobs blobs;

    NodeStore(Tree tree, Memberships memberships, Shares shares, Blobs blobs) {
        this.tree = tree;
        this.memberships = memberships;
        this.shares = shares;
        this.blobs = blobs;
    }

    /** How many went. */
    record Removed(int files, int folders) {}

    void rename(DSLContext sql, Allowed<NodeId> node, String name, long at) {
        sql.update(NODE)
                .set(NODE.NAME, name)
                .set(NODE.NAME_KEY, Names.key(name))
                .set(NODE.UPDATED_AT, at)
                .set(NODE.REVISION, NODE.REVISION.plus(1))
                .where(NODE.ID.eq(node.id().value()))
                .execute();
        memberships.refresh(sql, node.id());
    }

    /** Removes files, and folders with everything below them, and all that refers to any of it. */
    Removed remove(DSLContext sql, AllowedSet<NodeId> tops, long at) {
        var folders = tree.holdBelow(sql, tops.values());
        var files = files(sql, tops, folders);
        var all = new HashSet<>(folders);
        all.addAll(files);
        memberships.forget(sql, all, at);
        shares.forget(sql, all);
        sql.deleteFrom(NODE_TAG).where(Dialect.in(NODE_TAG.NODE_ID, all)).execute();
        sql.deleteFrom(TRASH).where(Dialect.in(TRASH.NODE_ID, all)).execute();
        var contents = sql.deleteFrom(FILE_VERSION)
                .where(Dialect.in(FILE_VERSION.NODE_ID, files))
                .returning(FILE_VERSION.BLOB_SHA256)
                .fetchSet(FILE_VERSION.BLOB_SHA256);
        tree.detach(sql, folders);
        sql.deleteFrom(NODE).where(Dialect.in(NODE.ID, all)).execute();
        blobs.release(sql, contents);
        return new Removed(files.size(), folders.size());
    }

    private static Set<Long> files(DSLContext sql, AllowedSet<NodeId> tops, Set<Long> folders) {
        return sql.select(NODE.ID)
                .from(NODE)
                .where(NODE.KIND.eq(Nodes.FILE))
                .and(Dialect.in(NODE.PARENT_ID, folders).or(Dialect.in(NODE.ID, tops.values())))
                .fetchSet(NODE.ID);
    }
}
