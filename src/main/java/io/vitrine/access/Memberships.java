package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.vitrine.base.CollectionId;
import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The edges between collections and their members. A member row repeats the member's sort keys, so whoever changes those
 * calls {@link #refresh}; a collection's row counts its members, so all edges come and go here.
 */
@Component
public class Memberships {
    /** One edge. */
    public record Edge(CollectionId collection, NodeId node) {}

    /**
     * Adds each node to each collection; the number of statements does not grow with either.
     *
     * @return the edges that were there before
     */
    public Set<Edge> add(
            DSLContext sql,
            AllowedSet<CollectionId> collections,
            AllowedSet<NodeId> nodes,
            @Nullable Long by,
            long at) {
        lock(sql, collections.values());
        var before = among(sql, collections, nodes);
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
                        .where(Dialect.in(NODE.ID, nodes.values()))
                        .and(Dialect.in(MEDIA_COLLECTION.ID, collections.values())))
                .onConflictDoNothing()
                .execute();
        var known = new HashMap<CollectionId, Integer>();
        before.forEach(edge -> known.merge(edge.collection(), 1, Integer::sum));
        var grown = new HashMap<CollectionId, Integer>();
        collections.ids().forEach(id -> grown.put(id, nodes.ids().size() - known.getOrDefault(id, 0)));
        recount(sql, grown, at);
        return before;
    }

    /** Removes each node from each collection, and says which edges there were. */
    public Set<Edge> remove(DSLContext sql, AllowedSet<CollectionId> collections, AllowedSet<NodeId> nodes, long at) {
        lock(sql, collections.values());
        var before = among(sql, collections, nodes);
        sql.deleteFrom(COLLECTION_MEMBER).where(edges(collections, nodes)).execute();
        var shrunk = new HashMap<CollectionId, Integer>();
        before.forEach(edge -> shrunk.merge(edge.collection(), -1, Integer::sum));
        recount(sql, shrunk, at);
        return before;
    }

    /** Takes nodes that are about to be deleted out of all collections. */
    public void forget(DSLContext sql, Collection<Long> nodes, long at) {
        var shrunk = new HashMap<CollectionId, Integer>();
        sql.select(COLLECTION_MEMBER.COLLECTION_ID, DSL.count())
                .from(COLLECTION_MEMBER)
                .where(Dialect.in(COLLECTION_MEMBER.NODE_ID, nodes))
                .groupBy(COLLECTION_MEMBER.COLLECTION_ID)
                .forEach(row -> shrunk.put(new CollectionId(row.value1()), -row.value2()));
        lock(sql, shrunk.keySet().stream().map(CollectionId::value).toList());
        sql.deleteFrom(COLLECTION_MEMBER)
                .where(Dialect.in(COLLECTION_MEMBER.NODE_ID, nodes))
                .execute();
        recount(sql, shrunk, at);
    }

    /** Brings the sort keys of a node, changed in the same transaction, to its member rows. */
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

    private static Set<Edge> among(DSLContext sql, AllowedSet<CollectionId> collections, AllowedSet<NodeId> nodes) {
        return new HashSet<>(sql.select(COLLECTION_MEMBER.COLLECTION_ID, COLLECTION_MEMBER.NODE_ID)
                .from(COLLECTION_MEMBER)
                .where(edges(collections, nodes))
                .fetch(row -> new Edge(new CollectionId(row.value1()), new NodeId(row.value2()))));
    }

    private static Condition edges(AllowedSet<CollectionId> collections, AllowedSet<NodeId> nodes) {
        return Dialect.in(COLLECTION_MEMBER.COLLECTION_ID, collections.values())
                .and(Dialect.in(COLLECTION_MEMBER.NODE_ID, nodes.values()));
    }

    /** In the order of ids, so that two who lock several cannot wait for each other. */
    private static void lock(DSLContext sql, Collection<Long> collections) {
        Dialect.locked(
                        sql,
                        sql.select(MEDIA_COLLECTION.ID)
                                .from(MEDIA_COLLECTION)
                                .where(Dialect.in(MEDIA_COLLECTION.ID, collections))
                                .orderBy(MEDIA_COLLECTION.ID))
                .fetch();
    }

    private static void recount(DSLContext sql, Map<CollectionId, Integer> changes, long at) {
        var byChange = new HashMap<Integer, Set<Long>>();
        changes.forEach((id, change) ->
                byChange.computeIfAbsent(change, any -> new HashSet<>()).add(id.value()));
        byChange.remove(0);
        byChange.forEach((change, ids) -> sql.update(MEDIA_COLLECTION)
                .set(MEDIA_COLLECTION.MEMBER_COUNT, MEDIA_COLLECTION.MEMBER_COUNT.plus(change))
                .set(MEDIA_COLLECTION.UPDATED_AT, at)
                .set(MEDIA_COLLECTION.REVISION, MEDIA_COLLECTION.REVISION.plus(1))
                .where(Dialect.in(MEDIA_COLLECTION.ID, ids))
                .execute());
    }

    /** All members of one collection. */
    public static Select<Record1<Long>> membersOf(Allowed<CollectionId> collection) {
        return select(COLLECTION_MEMBER.NODE_ID)
                .from(COLLECTION_MEMBER)
                .where(COLLECTION_MEMBER.COLLECTION_ID.eq(collection.id().value()));
    }
}
