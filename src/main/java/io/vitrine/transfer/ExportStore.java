package io.vitrine.transfer;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.access.Nodes;
import io.vitrine.access.Visible;
import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import io.vitrine.library.Paths;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads whole trees. SQL only. */
@Component
class ExportStore {
    List<Exports.Folder> folders(DSLContext sql, Visible visible, String path) {
        var below = path.equals(Paths.ROOT) ? Paths.ROOT : path + "/";
        return sql.select(FOLDER.ID, FOLDER.PATH)
                .from(FOLDER)
                .join(NODE)
                .on(NODE.ID.eq(FOLDER.ID))
                .where(FOLDER.PATH.eq(path).or(Dialect.startsWith(FOLDER.PATH, below)))
                .and(visible.nodes())
                .orderBy(FOLDER.PATH)
                .fetch(row -> new Exports.Folder(new NodeId(row.value1()), row.value2()));
    }

    List<Exports.File> files(DSLContext sql, Visible visible, Exports.Folder folder) {
        return sql.select(NODE.NAME, FILE_VERSION.BLOB_SHA256, NODE.SIZE, NODE.UPDATED_AT)
                .from(NODE)
                .join(FILE_VERSION)
                .on(FILE_VERSION.ID.eq(NODE.VERSION_ID))
                .where(NODE.PARENT_ID.eq(folder.id().value()))
                .and(NODE.KIND.eq(Nodes.FILE))
                .and(visible.nodes())
                .orderBy(NODE.NAME)
                .fetch(row ->
                        new Exports.File(row.value1(), row.value2(), row.value3(), Instant.ofEpochMilli(row.value4())));
    }
}
