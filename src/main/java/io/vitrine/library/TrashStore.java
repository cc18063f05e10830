package io.vitrine.library;

import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.vitrine.access.AllowedSet;
import io.vitrine.access.MemberTrash;
import io.vitrine.access.Nodes;
import io.vitrine.access.Tree;
import io.vitrine.access.TreeMoves;
import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import io.vitrine.db.Row;
import io.vitrine.db.schema.tables.records.TrashRecord;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves files and folders out of the tree and into the trash. Items in the trash are below no folder of the tree; their shares,
 * tags, memberships and versions stay as they are, so that they can be restored. SQL only; the number of statements does not
 * grow with the tree, and no row of a file below a folder is touched.
 */
@Component
class TrashStore {
    private final Tree tree;
    private final TreeMoves moves;
    private final MemberTrash members;
    private final AssetStore assets;

    TrashStore(Tree tree, TreeMoves moves, MemberTrash members, AssetStore assets) {
        this.tree = tree;
        this.moves = moves;
        this.members = members;
        this.assets = assets;
    }

    /** The numbers of files and folders that go with an item, itself included, and the size of these files in bytes. */
    record Extent(long files, long folders, long size) {
        static final Extent NOTHING = new Extent(0, 0, 0);

        Extent plus(Extent other) {
            return new Extent(files + other.files, folders + other.folders, size + other.size);
        }
    }

    /** The items that were deleted, as they were before: those that were named, except those below others of them. */
    record Gone(List<Row> rows, Map<Long, Extent> extents) {}

    /** Moves nodes to the trash. The caller has locked them and the folders below them. */
    Gone put(DSLContext sql, AllowedSet<NodeId> asked, @Nullable Long by, long at) {
        var tops = topmost(sql, asked.values());
        var folders = tree.holdBelow(sql, tops);
        var rows = assets.rows(sql, asked).values().stream()
                .filter(row -> tops.contains(row.get(NODE.ID)))
                .toList();
        var extents = extents(sql, rows);
        sql.batchInsert(rows.stream().map(row -> trash(row, extents, by, at)).toList())
                .execute();
        members.hide(sql, tops, folders, at);
        sql.update(NODE)
                .setNull(NODE.PARENT_ID)
                .set(NODE.REVISION, NODE.REVISION.plus(1))
                .where(Dialect.in(NODE.ID, tops))
                .execute();
        moves.detach(sql, folders);
        return new Gone(rows, extents);
    }

    /** The nodes that are still in the tree, and not below another one of them. */
    private static Set<Long> topmost(DSLContext sql, Collection<Long> ids) {
        var around = select(inline(1))
                .from(FOLDER_CLOSURE)
                .where(FOLDER_CLOSURE.DESCENDANT.eq(NODE.PARENT_ID))
                .and(Dialect.in(FOLDER_CLOSURE.ANCESTOR, ids));
        return sql.select(NODE.ID)
                .from(NODE)
                .where(Dialect.in(NODE.ID, ids))
                .and(Nodes.LIVE)
                .and(notExists(around))
                .fetchSet(NODE.ID);
    }

    private static Map<Long, Extent> extents(DSLContext sql, List<Row> rows) {
        var extents = new HashMap<Long, Extent>();
        var folders = rows.stream()
                .filter(row -> !AssetRow.isFile(row))
                .map(row -> row.get(NODE.ID))
                .toList();
        rows.stream()
                .filter(AssetRow::isFile)
                .forEach(row -> extents.put(row.get(NODE.ID), new Extent(1, 0, row.get(NODE.SIZE))));
        if (!folders.isEmpty()) {
            below(sql, folders, extents);
        }
        return extents;
    }

    private static void below(DSLContext sql, List<Long> folders, Map<Long, Extent> into) {
        sql.select(FOLDER_CLOSURE.ANCESTOR, count())
                .from(FOLDER_CLOSURE)
                .where(Dialect.in(FOLDER_CLOSURE.ANCESTOR, folders))
                .groupBy(FOLDER_CLOSURE.ANCESTOR)
                .forEach(row -> into.merge(row.value1(), new Extent(0, row.value2(), 0), Extent::plus));
        sql.select(FOLDER_CLOSURE.ANCESTOR, count(), coalesce(sum(NODE.SIZE), BigDecimal.ZERO))
                .from(FOLDER_CLOSURE)
                .join(NODE)
                .on(NODE.PARENT_ID.eq(FOLDER_CLOSURE.DESCENDANT))
                .and(NODE.KIND.eq(Nodes.FILE))
                .where(Dialect.in(FOLDER_CLOSURE.ANCESTOR, folders))
                .groupBy(FOLDER_CLOSURE.ANCESTOR)
                .forEach(row -> into.merge(
                        row.value1(), new Extent(row.value2(), 0, row.value3().longValue()), Extent::plus));
    }

    private static TrashRecord trash(Row row, Map<Long, Extent> extents, @Nullable Long by, long at) {
        var id = row.get(NODE.ID);
        var extent = extents.getOrDefault(id, Extent.NOTHING);
        var record = new TrashRecord();
        record.setNodeId(id);
        record.setParentId(row.get(NODE.PARENT_ID));
        record.setPath(AssetRow.path(row));
        record.setTrashedAt(at);
        record.setTrashedBy(by);
        record.setFiles(extent.files());
        record.setFolders(extent.folders());
        record.setSize(extent.size());
        return record;
    }
}
