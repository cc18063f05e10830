package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.TRASH;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import io.vitrine.access.AllowedSet;
import io.vitrine.access.Nodes;
import io.vitrine.access.TreeMoves;
import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Permanently deletes items in the trash, a part at a time. SQL only. */
@Component
class PurgeStore {
    private final TreeMoves moves;
    private final NodeStore nodes;

    PurgeStore(TreeMoves moves, NodeStore nodes) {
        this.moves = moves;
        this.nodes = nodes;
    }

    /** An item that was moved to the trash, with the numbers of files and folders that went with it, itself included. */
    record Top(NodeId id, boolean isFile, String path, long files, long folders) {}

    /**
     * Assigns the items in the trash that match the condition to a job, and returns how many. They can no longer be restored.
     */
    int mark(DSLContext sql, Condition manageable, long job) {
        return sql.update(TRASH)
                .set(TRASH.PURGE_ID, job)
                .where(TRASH.PURGE_ID.isNull())
                .andExists(
                        selectOne().from(NODE).where(NODE.ID.eq(TRASH.NODE_ID)).and(manageable))
                .execute();
    }

    int mark(DSLContext sql, AllowedSet<NodeId> ids, long job) {
        return sql.update(TRASH)
                .set(TRASH.PURGE_ID, job)
                .where(Dialect.in(TRASH.NODE_ID, ids.values()))
                .and(TRASH.PURGE_ID.isNull())
                .execute();
    }

    /** Assigns the items that were deleted before a time to a job, and returns how many. */
    int markOlder(DSLContext sql, long before, long job) {
        return sql.update(TRASH)
                .set(TRASH.PURGE_ID, job)
                .where(TRASH.TRASHED_AT.lt(before))
                .and(TRASH.PURGE_ID.isNull())
                .execute();
    }

    boolean hasOlder(DSLContext sql, long before) {
        return sql.fetchExists(TRASH, TRASH.TRASHED_AT.lt(before).and(TRASH.PURGE_ID.isNull()));
    }

    /** Releases the remaining items of a job, so that they can be restored again. */
    void unmark(DSLContext sql, long job) {
        sql.update(TRASH).setNull(TRASH.PURGE_ID).where(TRASH.PURGE_ID.eq(job)).execute();
    }

    void unmark(DSLContext sql, long job, List<Top> tops) {
        sql.update(TRASH)
                .setNull(TRASH.PURGE_ID)
                .where(TRASH.PURGE_ID.eq(job))
                .and(Dialect.in(
                        TRASH.NODE_ID,
                        tops.stream().map(top -> top.id().value()).toList()))
                .execute();
    }

    /** How many files and folders a job is to delete. */
    long total(DSLContext sql, long job) {
        var all = sum(TRASH.FILES.plus(TRASH.FOLDERS));
        var found = sql.select(all).from(TRASH).where(TRASH.PURGE_ID.eq(job)).fetchOne(all);
        return found == null ? 0 : found.longValue();
    }

    /** Up to {@code most} of the remaining items of a job that match the condition. */
    List<Top> next(DSLContext sql, long job, Condition condition, int most) {
        return sql.select(NODE.ID, NODE.KIND, TRASH.PATH, TRASH.FILES, TRASH.FOLDERS)
                .from(TRASH)
                .join(NODE)
                .on(NODE.ID.eq(TRASH.NODE_ID))
                .where(TRASH.PURGE_ID.eq(job))
                .and(condition)
                .orderBy(TRASH.NODE_ID)
                .limit(most)
                .fetch(row -> new Top(
                        new NodeId(row.value1()),
                        row.value2() == Nodes.FILE,
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }

    /** How many nodes were deleted, and whether all of the item is gone now. */
    record Purged(int number, boolean isAll) {}

    /** Deletes up to {@code most} files of an item, which then counts fewer, or, once no files are left, its folders. */
    Purged purge(DSLContext sql, Top top, int most) {
        var folders = moves.detachedBelow(sql, Set.of(top.id().value()));
        var files = sql.select(NODE.ID)
                .from(NODE)
                .where(NODE.KIND.eq(Nodes.FILE))
                .and(Dialect.in(NODE.PARENT_ID, folders).or(NODE.ID.eq(top.id().value())))
                .limit(most)
                .fetchSet(NODE.ID);
        if (!files.isEmpty() && !top.isFile()) {
            nodes.remove(sql, files);
            sql.update(TRASH)
                    .set(TRASH.FILES, TRASH.FILES.minus(files.size()))
                    .where(TRASH.NODE_ID.eq(top.id().value()))
                    .execute();
            return new Purged(files.size(), false);
        }
        var rest = top.isFile() ? files : folders;
        nodes.remove(sql, rest);
        return new Purged(rest.size(), true);
    }
}
