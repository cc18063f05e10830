package io.vitrine.library;

import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.access.Allowed;
import io.vitrine.access.Memberships;
import io.vitrine.access.Nodes;
import io.vitrine.access.Tree;
import io.vitrine.access.TreeMoves;
import io.vitrine.base.NodeId;
import io.vitrine.db.schema.tables.records.NodeRecord;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of folders. SQL only. */
@Component
class FolderStore {
    private final Tree tree;
    private final TreeMoves moves;
    private final Memberships memberships;
    private final WordStore words;

    FolderStore(Tree tree, TreeMoves moves, Memberships memberships, WordStore words) {
        this.tree = tree;
        this.moves = moves;
        this.memberships = memberships;
        this.words = words;
    }

    /** A folder to create. */
    record NewFolder(NodeId id, NodeId parent, String path) {}

    /** Creates a chain of folders: the first one in {@code below}, each other one in the folder before it. */
    void insert(DSLContext sql, Allowed<NodeId> below, List<NewFolder> chain, @Nullable Long owner, long at) {
        if (!chain.getFirst().parent().equals(below.id())) {
            throw new IllegalArgumentException("the proof is for another folder");
        }
        for (var folder : chain) {
            row(sql, folder, owner, at).insert();
            tree.attach(sql, folder.id(), folder.parent(), folder.path());
            words.add(sql, folder.id().value(), Names.key(Paths.name(folder.path())));
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

    /**
     * Updates the paths of a folder and of all folders below it, which the caller has locked. Errors: invalid-path, if one is
     * too long.
     */
    void rename(DSLContext sql, Allowed<NodeId> folder, String from, String to) {
        checkLength(sql, folder, from, to);
        moves.renamed(sql, folder.id(), from, to);
    }

    /**
     * Moves a folder into another one, which must not be below it.
     *
     * <p>Errors: invalid-path, if a path becomes too long or too deep.
     *
     * @param below the folder itself and all folders below it, which the caller has locked
     */
    void move(DSLContext sql, Allowed<NodeId> folder, Set<Long> below, Allowed<NodeId> into, Way way) {
        checkLength(sql, folder, way.from(), way.to());
        sql.update(NODE)
                .set(NODE.PARENT_ID, into.id().value())
                .set(NODE.UPDATED_AT, way.at())
                .set(NODE.REVISION, NODE.REVISION.plus(1))
                .where(NODE.ID.eq(folder.id().value()))
                .execute();
        moves.move(sql, folder.id(), below, into.id(), way.from(), way.to());
        memberships.refresh(sql, folder.id());
    }

    /** A move from one path to another one, with its time in milliseconds. */
    record Way(String from, String to, long at) {}

    private static void checkLength(DSLContext sql, Allowed<NodeId> folder, String from, String to) {
        sql.select(FOLDER.PATH)
                .from(FOLDER)
                .where(FOLDER.ID.in(Tree.foldersBelow(folder.id())))
                .forEach(row -> Paths.check(to + row.value1().substring(from.length())));
    }
}
