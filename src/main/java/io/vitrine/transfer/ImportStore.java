package io.vitrine.transfer;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.access.Allowed;
import io.vitrine.access.Memberships;
import io.vitrine.access.Nodes;
import io.vitrine.base.NodeId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds the files that an import meets, and sets the times of imported files. SQL only. */
@Component
class ImportStore {
    private final Memberships memberships;

    ImportStore(Memberships memberships) {
        this.memberships = memberships;
    }

    /** The current version of a file in the library. */
    record Known(NodeId id, long size, long updatedAt, String sha256) {
        boolean isLike(Imports.Source source) {
            return size == source.size() && updatedAt == source.modifiedAt().toEpochMilli();
        }
    }

    Optional<Known> find(DSLContext sql, String folder, String name) {
        return sql.select(NODE.ID, NODE.SIZE, NODE.UPDATED_AT, FILE_VERSION.BLOB_SHA256)
                .from(FOLDER)
                .join(NODE)
                .on(NODE.PARENT_ID.eq(FOLDER.ID))
                .join(FILE_VERSION)
                .on(FILE_VERSION.ID.eq(NODE.VERSION_ID))
                .where(FOLDER.PATH.eq(folder))
                .and(NODE.NAME.eq(name))
                .and(NODE.KIND.eq(Nodes.FILE))
                .fetchOptional(row -> new Known(new NodeId(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    Optional<NodeId> folder(DSLContext sql, String path) {
        return sql.select(FOLDER.ID)
                .from(FOLDER)
                .where(FOLDER.PATH.eq(path))
                .fetchOptional(row -> new NodeId(row.value1()));
    }

    /** Sets when a file was last changed and, if it has only one version, when it was created. */
    void date(DSLContext sql, Allowed<NodeId> file, Instant createdAt, Instant modifiedAt) {
        var id = file.id().value();
        sql.update(FILE_VERSION)
                .set(FILE_VERSION.CREATED_AT, modifiedAt.toEpochMilli())
                .where(FILE_VERSION.ID.eq(sql.select(NODE.VERSION_ID).from(NODE).where(NODE.ID.eq(id))))
                .execute();
        var change = sql.update(NODE).set(NODE.UPDATED_AT, modifiedAt.toEpochMilli());
        if (sql.fetchCount(FILE_VERSION, FILE_VERSION.NODE_ID.eq(id)) == 1) {
            change = change.set(NODE.CREATED_AT, createdAt.toEpochMilli());
        }
        change.where(NODE.ID.eq(id)).execute();
        memberships.refresh(sql, file.id());
    }
}
