package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.val;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.db.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All ways of one principal to each of many objects, in a fixed number of queries. SQL only. */
@Component
class ReachWayStore {
    /** Whose ways are wanted: those of the user or group itself and, for a user, of their groups. */
    record Whose(long principal, Set<Long> principals, long now) {}

    Map<ObjectId, List<Way>> ways(DSLContext sql, Whose whose, Collection<ObjectId> objects) {
        var nodes = new HashSet<Long>();
        var collections = new HashSet<Long>();
        objects.forEach(object -> (object instanceof NodeId ? nodes : collections).add(object.value()));
        var chains = chains(sql, nodes);
        var above = new HashSet<Long>();
        chains.values().forEach(above::addAll);
        var byPlace = new HashMap<Long, List<Way>>();
        toNodes(sql, whose, above)
                .forEach(way -> byPlace.computeIfAbsent(way.at(), any -> new ArrayList<>())
                        .add(way));
        var ways = new HashMap<ObjectId, List<Way>>();
        chains.forEach((node, chain) -> ways.put(
                new NodeId(node),
                chain.stream()
                        .flatMap(at -> byPlace.getOrDefault(at, List.of()).stream())
                        .toList()));
        toCollections(sql, whose, collections, ways);
        return ways;
    }

    /** Each node with itself and the folders above it. */
    private static Map<Long, Set<Long>> chains(DSLContext sql, Set<Long> nodes) {
        var chains = new HashMap<Long, Set<Long>>();
        sql.select(NODE.ID, FOLDER_CLOSURE.ANCESTOR)
                .from(NODE)
                .join(FOLDER_CLOSURE)
                .on(FOLDER_CLOSURE.DESCENDANT.eq(Nodes.ANCHOR))
                .where(Dialect.in(NODE.ID, nodes))
                .forEach(row -> chains.computeIfAbsent(row.value1(), node -> new HashSet<>(Set.of(node)))
                        .add(row.value2()));
        return chains;
    }

    private static List<Way> toNodes(DSLContext sql, Whose whose, Set<Long> above) {
        var ways = new ArrayList<Way>();
        sql.select(NODE_SHARE.fields())
                .from(NODE_SHARE)
                .where(Dialect.in(NODE_SHARE.NODE_ID, above))
                .and(Dialect.in(Dialect.unindexed(NODE_SHARE.PRINCIPAL_ID), whose.principals()))
                .and(Shares.inForce(NODE_SHARE.UNTIL, val(whose.now())))
                .forEach(row -> ways.add(new Way(
                        Way.Source.SHARE,
                        row.get(NODE_SHARE.NODE_ID),
                        null,
                        row.get(NODE_SHARE.PRINCIPAL_ID),
                        Level.ofRank(row.get(NODE_SHARE.LEVEL)),
                        row.get(NODE_SHARE.UNTIL),
                        row.get(NODE_SHARE.GRANTED_BY),
                        row.get(NODE_SHARE.GRANTED_AT))));
        sql.select(NODE.ID, NODE.CREATED_AT)
                .from(NODE)
                .where(Dialect.in(NODE.ID, above))
                .and(Dialect.unindexed(NODE.OWNER_ID).eq(whose.principal()))
                .forEach(row ->
                        ways.add(owning(Way.Source.OWNER, row.value1(), null, whose, Level.MANAGE, row.value2())));
        sql.select(COLLECTION_MEMBER.NODE_ID, COLLECTION_MEMBER.COLLECTION_ID, COLLECTION_MEMBER.ADDED_AT)
                .from(COLLECTION_MEMBER)
                .join(MEDIA_COLLECTION)
                .on(MEDIA_COLLECTION.ID.eq(COLLECTION_MEMBER.COLLECTION_ID))
                .where(Dialect.in(COLLECTION_MEMBER.NODE_ID, above))
                .and(Dialect.unindexed(MEDIA_COLLECTION.OWNER_ID).eq(whose.principal()))
                .andNot(MEDIA_COLLECTION.FILTERING)
                .forEach(row -> ways.add(owning(
                        Way.Source.COLLECTION_OWNER, row.value1(), row.value2(), whose, Level.VIEW, row.value3())));
        throughCollections(sql, whose, above, ways);
        return ways;
    }

    private static void throughCollections(DSLContext sql, Whose whose, Set<Long> above, List<Way> ways) {
        sql.select(COLLECTION_SHARE.fields())
                .select(COLLECTION_MEMBER.NODE_ID)
                .from(COLLECTION_MEMBER)
                .join(COLLECTION_SHARE)
                .on(COLLECTION_SHARE.COLLECTION_ID.eq(COLLECTION_MEMBER.COLLECTION_ID))
                .where(Dialect.in(COLLECTION_MEMBER.NODE_ID, above))
                .and(Dialect.in(Dialect.unindexed(COLLECTION_SHARE.PRINCIPAL_ID), whose.principals()))
                .and(Shares.inForce(COLLECTION_SHARE.UNTIL, val(whose.now())))
                .and(Memberships.giveView(COLLECTION_MEMBER.COLLECTION_ID))
                .forEach(row -> ways.add(shared(
                        Way.Source.COLLECTION_SHARE,
                        row.get(COLLECTION_MEMBER.NODE_ID),
                        row.get(COLLECTION_SHARE.COLLECTION_ID),
                        Level.VIEW,
                        row)));
    }

    private static void toCollections(
            DSLContext sql, Whose whose, Set<Long> collections, Map<ObjectId, List<Way>> ways) {
        sql.select(COLLECTION_SHARE.fields())
                .from(COLLECTION_SHARE)
                .where(Dialect.in(COLLECTION_SHARE.COLLECTION_ID, collections))
                .and(Dialect.in(Dialect.unindexed(COLLECTION_SHARE.PRINCIPAL_ID), whose.principals()))
                .and(Shares.inForce(COLLECTION_SHARE.UNTIL, val(whose.now())))
                .forEach(row -> of(ways, row.get(COLLECTION_SHARE.COLLECTION_ID))
                        .add(shared(Way.Source.SHARE, 0, null, Level.ofRank(row.get(COLLECTION_SHARE.LEVEL)), row)));
        sql.select(MEDIA_COLLECTION.ID, MEDIA_COLLECTION.CREATED_AT)
                .from(MEDIA_COLLECTION)
                .where(Dialect.in(MEDIA_COLLECTION.ID, collections))
                .and(Dialect.unindexed(MEDIA_COLLECTION.OWNER_ID).eq(whose.principal()))
                .forEach(row -> of(ways, row.value1())
                        .add(owning(Way.Source.OWNER, 0, null, whose, Level.MANAGE, row.value2())));
    }

    private static List<Way> of(Map<ObjectId, List<Way>> ways, long collection) {
        return ways.computeIfAbsent(new CollectionId(collection), any -> new ArrayList<>());
    }

    private static Way shared(Way.Source source, long at, @Nullable Long collection, Level level, Record row) {
        return new Way(
                source,
                at,
                collection,
                row.get(COLLECTION_SHARE.PRINCIPAL_ID),
                level,
                row.get(COLLECTION_SHARE.UNTIL),
                row.get(COLLECTION_SHARE.GRANTED_BY),
                row.get(COLLECTION_SHARE.GRANTED_AT));
    }

    private static Way owning(
            Way.Source source, long at, @Nullable Long collection, Whose whose, Level level, long since) {
        return new Way(source, at, collection, whose.principal(), level, null, null, since);
    }
}
