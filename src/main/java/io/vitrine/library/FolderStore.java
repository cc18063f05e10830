package io.vitrine.library;

import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.access.Allowed;
import io.vitrine.access.Nodes;
import io.vitrine.access.Tree;
import io.vitrine.base.NodeId;
import io.vitrine.db.schema.tables.records.NodeRecord;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of folders. SQL only. */
@Component
class FolderStore {
    private final Tree tree;

    FolderStore(Tree tree) {
        this.tree = tree;
    }

    /** A folder to be made. */
    record NewFolder(NodeId id, NodeId parent, String path) {}

    /** Makes folders, each in the one before it, the first in the one that is allowed. */
    void insert(DSLContext sql, Allowed<NodeId> below, List<NewFolder> chain, @Nullable Long owner, long at) {
        if (!chain.getFirst().parent().equals(below.id())) {
            throw new IllegalArgumentException("the proof is for another folder");
        }
        for (var folder : chain) {
            row(sql, folder, owner, at).insert();
            tree.attach(sql, folder.id(), folder.parent(), folder.path());
        }
    }

    private static NodeRecord row(DSLContext sql, NewFolder folder, @Nullable Long owner, long at) {
        var name = Paths.name(folder.path());
        var row = sql.newRecord(NODE);
        row.setId(folder.id().value());
        row.setKind(Nodes.FOLDER);
        row.setParentId(folder.parent().value());
        row.setName(name);
        row.setNameKey(Names.key(name));
        row.setOwnerId(owner);
        row.setMime("");
        row.setSize(0L);
        row.setIsPrivate(false);
        row.setIsPublished(true);
        row.setCreatedAt(at);
        row.setUpdatedAt(at);
        row.setRevision(1L);
        return row;
    }

    /** The length in bytes of the longest path of the folder and those below it. */
    int longestPath(DSLContext sql, Allowed<NodeId> folder) {
        return sql.select(DSL.max(DSL.function("octet_length", SQLDataType.INTEGER, FOLDER.PATH)))
                .from(FOLDER)
                .where(FOLDER.ID.in(Tree.foldersBelow(folder.id())))
                .fetchSingle()
                .value1();
    }
}
