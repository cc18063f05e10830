package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.vitrine.base.CollectionId;
import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import io.vitrine.db.schema.tables.Node;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The edges between collections and their members. A member row repeats the sort keys of its node, so code that changes
 * those must call {@link #refresh}; a collection's row counts its members, so all edges are added and removed here.
 */
@Component
public class Memberships {
    private static final Node AROUND = NODE.as("in_it");

    /** One edge. */
    public record Edge(CollectionId collection, NodeId node) {}

    /**
     * What a change of edges found: the collections and nodes that still exist, and the edges that were between them before.
     * Anything missing was deleted meanwhile.
     */
    public record Met(Set<Long> collections, Set<Long> nodes, Set<Edge> before) {
        /** Whether both ends of the edge still exist. */
        public boolean has(Edge edge) {
            return collections.contains(edge.collection().value())
                    && nodes.contains(edge.node().value());
        }
    }

    /** Adds each node to each collection. The number of statements grows with neither. */
    public Met add(
            DSLContext sql,
            AllowedSet<CollectionId> collections,
            AllowedSet<NodeId> nodes,
            @Nullable Long by,
            long at) {
        var heldNodes = Set.copyOf(hold(sql, nodes.values()));
        var held = Set.copyOf(lock(sql, collections.values()));
        var before = among(sql, held, heldNodes);
        insert(sql, held, heldNodes, by, at);
        var grown = new HashMap<Long, Integer>();
        held.forEach(id -> grown.put(id, heldNodes.size()));
        before.forEach(edge -> grown.merge(edge.collection().value(), -1, Integer::sum));
        recount(sql, grown, at);
        return new Met(held, heldNodes, before);
    }

    /** Removes each node from each collection. */
    public Met remove(DSLContext sql, AllowedSet<CollectionId> collections, AllowedSet<NodeId> nodes, long at) {
        var values = Set.copyOf(hold(sql, nodes.values()));
        var held = Set.copyOf(lock(sql, collections.values()));
        var before = among(sql, held, values);
        sql.deleteFrom(COLLECTION_MEMBER).where(edges(held, values)).execute();
        var shrunk = new HashMap<Long, Integer>();
        before.forEach(edge -> shrunk.merge(edge.collection().value(), -1, Integer::sum));
        recount(sql, shrunk, at);
        return new Met(held, values, before);
    }

    /** Removes nodes, which are in the tree and about to be deleted, from all collections, and as covers of collections. */
    public void forget(DSLContext sql, Collection<Long> nodes, long at) {
        Dialect.locked(
                        sql,
                        sql.select(NODE.ID)
                                .from(NODE)
                                .where(Dialect.in(NODE.ID, nodes))
                                .orderBy(NODE.ID))
                .fetch();
        lock(
                sql,
                sql.fetchValues(select(COLLECTION_MEMBER.COLLECTION_ID)
                        .from(COLLECTION_MEMBER)
                        .where(Dialect.in(COLLECTION_MEMBER.NODE_ID, nodes))
                        .union(select(MEDIA_COLLECTION.ID)
                                .from(MEDIA_COLLECTION)
                                .where(Dialect.in(MEDIA_COLLECTION.COVER_ID, nodes)))));
        var shrunk = new HashMap<Long, Integer>();
        sql.deleteFrom(COLLECTION_MEMBER)
                .where(Dialect.in(COLLECTION_MEMBER.NODE_ID, nodes))
                .returning(COLLECTION_MEMBER.COLLECTION_ID)
                .forEach(row -> shrunk.merge(row.getCollectionId(), -1, Integer::sum));
        uncover(sql, nodes);
        recount(sql, shrunk, at);
    }

    /** Clears the covers of collections whose cover is one of the nodes. */
    public static void uncover(DSLContext sql, Collection<Long> nodes) {
        sql.update(MEDIA_COLLECTION)
                .setNull(MEDIA_COLLECTION.COVER_ID)
                .set(MEDIA_COLLECTION.REVISION, revised())
                .where(Dialect.in(MEDIA_COLLECTION.COVER_ID, nodes))
                .execute();
    }

    /** Ends all access through collections whose rows are locked and about to be deleted. */
    public void end(DSLContext sql, AllowedSet<CollectionId> collections) {
        sql.deleteFrom(COLLECTION_SHARE)
                .where(Dialect.in(COLLECTION_SHARE.COLLECTION_ID, collections.values()))
                .execute();
    }

    /** Deletes the member rows left behind by deleted collections; skips collections that still exist. */
    public void clear(DSLContext sql, Collection<CollectionId> gone) {
        var ids = gone.stream().map(CollectionId::value).toList();
        sql.deleteFrom(COLLECTION_MEMBER)
                .where(Dialect.in(COLLECTION_MEMBER.COLLECTION_ID, ids))
                .andNotExists(select(MEDIA_COLLECTION.ID)
                        .from(MEDIA_COLLECTION)
                        .where(MEDIA_COLLECTION.ID.eq(COLLECTION_MEMBER.COLLECTION_ID)))
                .execute();
    }

    /** The same for one collection and at most this many of its rows; returns how many were deleted. */
    public int clear(DSLContext sql, CollectionId gone, int most) {
        var its = COLLECTION_MEMBER.COLLECTION_ID.eq(gone.value());
        // As one statement, PostgreSQL may run the subquery again for every row of the collection.
        var some = sql.fetchValues(select(COLLECTION_MEMBER.NODE_ID)
                .from(COLLECTION_MEMBER)
                .where(its)
                .limit(most));
        return sql.deleteFrom(COLLECTION_MEMBER)
                .where(its)
                .and(Dialect.in(COLLECTION_MEMBER.NODE_ID, some))
                .andNotExists(select(inline(1)).from(MEDIA_COLLECTION).where(MEDIA_COLLECTION.ID.eq(gone.value())))
                .execute();
    }

    /** Copies the time of the nodes' last change to their member rows. */
    public void touched(DSLContext sql, Collection<Long> nodes, long at) {
        sql.update(COLLECTION_MEMBER)
                .set(COLLECTION_MEMBER.UPDATED_AT, at)
                .where(Dialect.in(COLLECTION_MEMBER.NODE_ID, nodes))
                .execute();
    }

    /** Copies the sort keys of a node, changed in the same transaction, to its member rows. */
    public void refresh(DSLContext sql, NodeId id) {
        var node = sql.select(NODE.NAME_KEY, NODE.MIME, NODE.SIZE, NODE.UPDATED_AT)
                .from(NODE)
                .where(NODE.ID.eq(id.value()))
                .fetchSingle();
        sql.update(COLLECTION_MEMBER)
                .set(COLLECTION_MEMBER.NAME_KEY, node.value1())
                .set(COLLECTION_MEMBER.MIME, node.value2())
                .set(COLLECTION_MEMBER.SIZE, node.value3())
                .set(COLLECTION_MEMBER.UPDATED_AT, node.value4())
                .where(COLLECTION_MEMBER.NODE_ID.eq(id.value()))
                .execute();
    }

    private static void insert(DSLContext sql, Set<Long> collections, Set<Long> nodes, @Nullable Long by, long at) {
        sql.insertInto(COLLECTION_MEMBER)
                .columns(
                        COLLECTION_MEMBER.COLLECTION_ID,
                        COLLECTION_MEMBER.NODE_ID,
                        COLLECTION_MEMBER.ADDED_AT,
                        COLLECTION_MEMBER.ADDED_BY,
                        COLLECTION_MEMBER.KIND,
                        COLLECTION_MEMBER.NAME_KEY,
                        COLLECTION_MEMBER.MIME,
                        COLLECTION_MEMBER.SIZE,
                        COLLECTION_MEMBER.UPDATED_AT)
                .select(select(
                                MEDIA_COLLECTION.ID,
                                NODE.ID,
                                val(at),
                                val(by, COLLECTION_MEMBER.ADDED_BY),
                                NODE.KIND,
                                NODE.NAME_KEY,
                                NODE.MIME,
                                NODE.SIZE,
                                NODE.UPDATED_AT)
                        .from(NODE)
                        .crossJoin(MEDIA_COLLECTION)
                        .where(Dialect.in(NODE.ID, nodes))
                        .and(Dialect.in(MEDIA_COLLECTION.ID, collections)))
                .onConflictDoNothing()
                .execute();
    }

    private static Set<Edge> among(DSLContext sql, Set<Long> collections, Set<Long> nodes) {
        return new HashSet<>(sql.select(COLLECTION_MEMBER.COLLECTION_ID, COLLECTION_MEMBER.NODE_ID)
                .from(COLLECTION_MEMBER)
                .where(edges(collections, nodes))
                .fetch(row -> new Edge(new CollectionId(row.value1()), new NodeId(row.value2()))));
    }

    private static Condition edges(Set<Long> collections, Set<Long> nodes) {
        return Dialect.in(COLLECTION_MEMBER.COLLECTION_ID, collections)
                .and(Dialect.in(COLLECTION_MEMBER.NODE_ID, nodes));
    }

    /**
     * Keeps the nodes and the folders that contain them in the tree, and returns those that are in it, without the root:
     * members in the trash are not counted, and nothing is done with them until they are back. Code that locks nodes and
     * collections takes the nodes first, and each kind in order of ids, to avoid deadlocks.
     */
    private static List<Long> hold(DSLContext sql, Collection<Long> nodes) {
        hold(sql, Dialect.in(NODE.ID, nodes));
        hold(sql, NODE.ID.in(select(AROUND.PARENT_ID).from(AROUND).where(Dialect.in(AROUND.ID, nodes))));
        return sql.select(NODE.ID)
                .from(NODE)
                .where(Dialect.in(NODE.ID, nodes))
                .and(NODE.PARENT_ID.isNotNull())
                .and(Nodes.LIVE)
                .fetch(NODE.ID);
    }

    private static void hold(DSLContext sql, Condition which) {
        Dialect.held(sql, sql.select(NODE.ID).from(NODE).where(which).orderBy(NODE.ID))
                .fetch();
    }

    static List<Long> lock(DSLContext sql, Collection<Long> collections) {
        return Dialect.locked(
                        sql,
                        sql.select(MEDIA_COLLECTION.ID)
                                .from(MEDIA_COLLECTION)
                                .where(Dialect.in(MEDIA_COLLECTION.ID, collections))
                                .orderBy(MEDIA_COLLECTION.ID))
                .fetch(MEDIA_COLLECTION.ID);
    }

    static void recount(DSLContext sql, Map<Long, Integer> changes, long at) {
        var byChange = new HashMap<Integer, Set<Long>>();
        changes.forEach((id, change) ->
                byChange.computeIfAbsent(change, any -> new HashSet<>()).add(id));
        byChange.remove(0);
        if (byChange.isEmpty()) {
            return;
        }
        var groups = byChange.entrySet().iterator();
        var first = groups.next();
        var change = when(Dialect.in(MEDIA_COLLECTION.ID, first.getValue()), first.getKey());
        while (groups.hasNext()) {
            var next = groups.next();
            change = change.when(Dialect.in(MEDIA_COLLECTION.ID, next.getValue()), next.getKey());
        }
        sql.update(MEDIA_COLLECTION)
                .set(MEDIA_COLLECTION.MEMBER_COUNT, MEDIA_COLLECTION.MEMBER_COUNT.plus(change))
                .set(MEDIA_COLLECTION.UPDATED_AT, unlessFiltering(MEDIA_COLLECTION.UPDATED_AT, val(at)))
                .set(MEDIA_COLLECTION.REVISION, revised())
                .where(Dialect.in(
                        MEDIA_COLLECTION.ID,
                        byChange.values().stream().flatMap(Set::stream).toList()))
                .execute();
    }

    /** The revision of a collection whose members or cover change. */
    private static Field<Long> revised() {
        return unlessFiltering(MEDIA_COLLECTION.REVISION, MEDIA_COLLECTION.REVISION.plus(1));
    }

    /** Viewers of a collection that filters may not see what is added or removed, nor that something is. */
    private static Field<Long> unlessFiltering(Field<Long> old, Field<Long> changed) {
        return when(condition(MEDIA_COLLECTION.FILTERING), old).otherwise(changed);
    }

    /** The members of one collection that its viewer may see. */
    public static Select<Record1<Long>> membersOf(Shown collection) {
        return select(COLLECTION_MEMBER.NODE_ID)
                .from(COLLECTION_MEMBER)
                .where(COLLECTION_MEMBER.COLLECTION_ID.eq(collection.id().value()))
                .and(collection.members());
    }

    /** Whether view on the collection gives view on its members: a collection that filters gives nothing on them. */
    static Condition giveView(Field<Long> collection) {
        var filtering = MEDIA_COLLECTION.as("filtering");
        return notExists(select(inline(1))
                .from(filtering)
                .where(filtering.ID.eq(collection))
                .and(filtering.FILTERING));
    }
}
