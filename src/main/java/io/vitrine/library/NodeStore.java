package io.vitrine.library;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.access.Allowed;
import io.vitrine.access.Memberships;
import io.vitrine.base.NodeId;
import io.vitrine.blob.Blobs;
import io.vitrine.db.Dialect;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Changes common to files and folders. SQL only; the number of statements does not grow with the tree. */
@Component
class NodeStore {
    /** Tables that refer to nodes or versions, but whose rows are not removed with them. */
    private static final Set<Table<?>> KEPT = Set.of(NODE, MEDIA_COLLECTION);

    private final Blobs blobs;
    private final NameCopies copies;

    NodeStore(Blobs blobs, NameCopies copies) {
        this.blobs = blobs;
        this.copies = copies;
    }

    void rename(DSLContext sql, Allowed<NodeId> node, String name, long at) {
        sql.update(NODE)
                .set(NODE.NAME, name)
                .set(NODE.NAME_KEY, Names.key(name))
                .set(NODE.UPDATED_AT, at)
                .set(NODE.REVISION, NODE.REVISION.plus(1))
                .where(NODE.ID.eq(node.id().value()))
                .execute();
        copies.refresh(sql, node.id());
    }

    /**
     * Permanently removes nodes, and every row that refers to them; folders must be detached from the tree first. Referring
     * tables are found by their foreign keys, so a new table needs no change here.
     */
    void remove(DSLContext sql, Set<Long> nodes) {
        Memberships.uncover(sql, nodes);
        var versions = sql.select(FILE_VERSION.ID)
                .from(FILE_VERSION)
                .where(Dialect.in(FILE_VERSION.NODE_ID, nodes))
                .fetchSet(FILE_VERSION.ID);
        removeVersions(sql, versions);
        removeReferring(sql, NODE, nodes);
        sql.deleteFrom(NODE).where(Dialect.in(NODE.ID, nodes)).execute();
    }

    /** As {@link #remove}, for versions; contents that nothing else uses begin to wait for their collection. */
    void removeVersions(DSLContext sql, Set<Long> versions) {
        if (versions.isEmpty()) {
            return;
        }
        removeReferring(sql, FILE_VERSION, versions);
        blobs.release(
                sql,
                sql.deleteFrom(FILE_VERSION)
                        .where(Dialect.in(FILE_VERSION.ID, versions))
                        .returning(FILE_VERSION.BLOB_SHA256)
                        .fetchSet(FILE_VERSION.BLOB_SHA256));
    }

    private static void removeReferring(DSLContext sql, Table<?> to, Set<Long> ids) {
        for (var key : Objects.requireNonNull(to.getPrimaryKey()).getReferences()) {
            if (!KEPT.contains(key.getTable())) {
                @SuppressWarnings("unchecked")
                var column = (Field<Long>) key.getFields().getFirst();
                sql.deleteFrom(key.getTable()).where(Dialect.in(column, ids)).execute();
            }
        }
    }
}
