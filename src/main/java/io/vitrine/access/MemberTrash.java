package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Membership edges of nodes that leave the tree and come back. The rows stay, so that even a large tree goes and comes back
 * quickly; meanwhile collections neither count nor list these members.
 */
@Component
public class MemberTrash {
    /** Holds for rows of {@code collection_member} whose node is in the tree. */
    public static final Condition LIVE = exists(select(inline(1))
            .from(NODE)
            .where(NODE.ID.eq(COLLECTION_MEMBER.NODE_ID))
            .and(Nodes.LIVE));

    /**
     * Stops counting the edges of nodes that leave the tree.
     *
     * @param folders all folders among and below the nodes
     */
    public void hide(DSLContext sql, Collection<Long> nodes, Collection<Long> folders, long at) {
        recount(sql, nodes, folders, -1, at);
    }

    /** Counts the edges of nodes again that are back in the tree. */
    public void show(DSLContext sql, Collection<Long> nodes, Collection<Long> folders, long at) {
        recount(sql, nodes, folders, 1, at);
    }

    /** Deletes the edges of nodes that are out of the tree and never come back. */
    public void clear(DSLContext sql, Collection<Long> nodes) {
        sql.deleteFrom(COLLECTION_MEMBER)
                .where(Dialect.in(COLLECTION_MEMBER.NODE_ID, nodes))
                .execute();
    }

    /** Makes {@code into}, the node that stays, a member of all collections that {@code from} is a member of. */
    public void unite(DSLContext sql, NodeId from, NodeId into, long at) {
        var known = COLLECTION_MEMBER.as("known");
        var missing = sql.selectFrom(COLLECTION_MEMBER)
                .where(COLLECTION_MEMBER.NODE_ID.eq(from.value()))
                .and(COLLECTION_MEMBER.COLLECTION_ID.notIn(
                        select(known.COLLECTION_ID).from(known).where(known.NODE_ID.eq(into.value()))))
                .fetch();
        if (missing.isEmpty()) {
            return;
        }
        var kept = sql.select(NODE.KIND, NODE.NAME_KEY, NODE.MIME, NODE.SIZE, NODE.UPDATED_AT)
                .from(NODE)
                .where(NODE.ID.eq(into.value()))
                .fetchSingle();
        Memberships.lock(sql, missing.map(row -> row.getCollectionId()));
        var grown = new HashMap<Long, Integer>();
        for (var row : missing) {
            row.setNodeId(into.value());
            row.setKind(kept.value1());
            row.setNameKey(kept.value2());
            row.setMime(kept.value3());
            row.setSize(kept.value4());
            row.setUpdatedAt(kept.value5());
            row.changed(true);
            grown.put(row.getCollectionId(), 1);
        }
        sql.batchInsert(missing).execute();
        Memberships.recount(sql, grown, at);
    }

    /** The caller holds the nodes and folders, so that none of their edges comes or goes meanwhile. */
    private static void recount(DSLContext sql, Collection<Long> nodes, Collection<Long> folders, int sign, long at) {
        var change = new HashMap<Long, Integer>();
        var all = new HashSet<>(folders);
        all.addAll(nodes);
        count(sql, COLLECTION_MEMBER, Dialect.in(COLLECTION_MEMBER.NODE_ID, all), sign, change);
        count(
                sql,
                NODE.join(COLLECTION_MEMBER).on(COLLECTION_MEMBER.NODE_ID.eq(NODE.ID)),
                Dialect.in(NODE.PARENT_ID, folders).and(NODE.KIND.eq(Nodes.FILE)),
                sign,
                change);
        if (!change.isEmpty()) {
            Memberships.lock(sql, change.keySet());
            Memberships.recount(sql, change, at);
        }
    }

    private static void count(DSLContext sql, Table<?> members, Condition which, int sign, Map<Long, Integer> change) {
        sql.select(COLLECTION_MEMBER.COLLECTION_ID, DSL.count())
                .from(members)
                .where(which)
                .groupBy(COLLECTION_MEMBER.COLLECTION_ID)
                .forEach(row -> change.merge(row.value1(), sign * row.value2(), Integer::sum));
    }
}
