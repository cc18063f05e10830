package io.vitrine.library;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.TRASH;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.access.Nodes;
import io.vitrine.base.Cursor;
import io.vitrine.base.NodeId;
import java.time.Instant;
import java.util.function.LongUnaryOperator;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * A deleted item that can be restored.
 *
 * @param path where the item was
 * @param fileCount the number of files that go with the item, itself included
 * @param folderCount the number of folders that go with the item, itself included
 * @param size of all these files, in bytes
 * @param expiresAt when the item is deleted permanently
 */
@Schema(name = "TrashItem")
record TrashView(
        NodeId id,
        String type,
        String name,
        String path,
        @Nullable String mime,
        long fileCount,
        long folderCount,
        long size,
        Instant deletedAt,
        AssetView.@Nullable Owner deletedBy,
        Instant expiresAt) {
    static final String ORDER = "deletedAt";

    static TrashView of(Record row, LongUnaryOperator end) {
        var isFile = row.get(NODE.KIND) == Nodes.FILE;
        return new TrashView(
                new NodeId(row.get(NODE.ID)),
                isFile ? "file" : "folder",
                row.get(NODE.NAME),
                row.get(TRASH.PATH),
                isFile ? row.get(NODE.MIME) : null,
                row.get(TRASH.FILES),
                row.get(TRASH.FOLDERS),
                row.get(TRASH.SIZE),
                Instant.ofEpochMilli(row.get(TRASH.TRASHED_AT)),
                AssetView.Owner.of(row.get(TRASH.TRASHED_BY), row.get(APP_USER.NAME)),
                Instant.ofEpochMilli(end.applyAsLong(row.get(TRASH.TRASHED_AT))));
    }

    Cursor cursor() {
        return new Cursor(ORDER, String.valueOf(deletedAt.toEpochMilli()), id.value());
    }
}
