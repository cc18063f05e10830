package io.vitrine.access;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.GROUP_MEMBER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import io.vitrine.access.Region.Place;
import io.vitrine.base.Level;
import io.vitrine.base.Role;
import io.vitrine.db.Dialect;
import io.vitrine.db.Lookup;
import io.vitrine.db.Numbers;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.springframework.stereotype.Component;

/** Reads a {@link Picture}: everything that gives some people a level in a region, in a fixed number of queries. SQL only. */
@Component
class PictureStore {
    /**
     * What a picture is about.
     *
     * @param people users
     * @param groups groups besides those that the people are in
     * @param collections collections besides those on which the people have a level
     */
    record About(Set<Long> people, Set<Long> groups, Set<Long> collections) {}

    Picture read(DSLContext sql, RegionStore.Laid laid, About about, long now) {
        var picture = new Picture(laid.region());
        sql.select(APP_USER.ID, APP_USER.ROLE)
                .from(APP_USER)
                .where(Dialect.in(APP_USER.ID, about.people()))
                .and(APP_USER.DELETED_AT.isNull())
                .forEach(row -> picture.roles.put(row.value1(), Role.named(row.value2())));
        sql.select(GROUP_MEMBER.USER_ID, GROUP_MEMBER.GROUP_ID)
                .from(GROUP_MEMBER)
                .where(Dialect.in(GROUP_MEMBER.USER_ID, about.people()))
                .forEach(row -> gather(picture.groups, row.value1(), row.value2()));
        var principals = new HashSet<>(about.people());
        principals.addAll(about.groups());
        picture.groups.values().forEach(principals::addAll);
        nodeShares(sql, laid, principals, now, picture);
        ownNodes(sql, laid, about.people(), picture);
        sql.select(MEDIA_COLLECTION.ID)
                .from(MEDIA_COLLECTION)
                .where(Dialect.in(MEDIA_COLLECTION.ID, about.collections()))
                .and(MEDIA_COLLECTION.FILTERING)
                .forEach(row -> picture.filtering.add(row.value1()));
        var collections = new HashSet<>(about.collections());
        collections.addAll(collections(sql, principals, about.people(), now, picture));
        members(sql, laid, collections, picture);
        return picture;
    }

    private static void nodeShares(
            DSLContext sql, RegionStore.Laid laid, Set<Long> principals, long now, Picture picture) {
        each(
                sql.select(NODE.ID, NODE.KIND, NODE.PARENT_ID, NODE_SHARE.PRINCIPAL_ID, NODE_SHARE.LEVEL)
                        .from(NODE_SHARE)
                        .join(NODE)
                        .on(NODE.ID.eq(NODE_SHARE.NODE_ID))
                        .where(Dialect.in(NODE_SHARE.PRINCIPAL_ID, principals))
                        .and(Shares.inForce(NODE_SHARE.UNTIL, val(now)))
                        .and(laid.contains()),
                (place, row) -> picture.nodeShares
                        .computeIfAbsent(row.at(3), any -> new HashMap<>())
                        .put(place, Level.ofRank((int) row.at(4))));
    }

    private static void ownNodes(DSLContext sql, RegionStore.Laid laid, Set<Long> people, Picture picture) {
        for (var part : laid.parts()) {
            each(
                    sql.select(NODE.ID, NODE.KIND, NODE.PARENT_ID, NODE.OWNER_ID)
                            .from(NODE)
                            .where(part)
                            .and(Dialect.tested(NODE.OWNER_ID, people)),
                    (place, row) -> gather(picture.ownNodes, row.at(3), place));
        }
    }

    /** Reads all collections on which the people or their groups have a level; returns those that give view on their members. */
    private static Set<Long> collections(
            DSLContext sql, Set<Long> principals, Set<Long> people, long now, Picture picture) {
        var giving = new HashSet<Long>();
        sql.select(
                        COLLECTION_SHARE.COLLECTION_ID,
                        MEDIA_COLLECTION.FILTERING,
                        COLLECTION_SHARE.PRINCIPAL_ID,
                        COLLECTION_SHARE.LEVEL)
                .from(COLLECTION_SHARE)
                .join(MEDIA_COLLECTION)
                .on(MEDIA_COLLECTION.ID.eq(COLLECTION_SHARE.COLLECTION_ID))
                .where(Dialect.in(COLLECTION_SHARE.PRINCIPAL_ID, principals))
                .and(Shares.inForce(COLLECTION_SHARE.UNTIL, val(now)))
                .forEach(row -> {
                    picture.collectionShares
                            .computeIfAbsent(row.value3(), any -> new HashMap<>())
                            .put(row.value1(), Level.ofRank(row.value4()));
                    (row.value2() ? picture.filtering : giving).add(row.value1());
                });
        sql.select(MEDIA_COLLECTION.ID, MEDIA_COLLECTION.FILTERING, MEDIA_COLLECTION.OWNER_ID)
                .from(MEDIA_COLLECTION)
                .where(Dialect.in(MEDIA_COLLECTION.OWNER_ID, people))
                .forEach(row -> {
                    gather(picture.ownCollections, row.value3(), row.value1());
                    (row.value2() ? picture.filtering : giving).add(row.value1());
                });
        return giving;
    }

    /** Reads the members that are in the region, starting from the region or from the collections, whichever is smaller. */
    private static void members(DSLContext sql, RegionStore.Laid laid, Set<Long> collections, Picture picture) {
        if (collections.isEmpty()) {
            return;
        }
        var all = sql.select(sum(MEDIA_COLLECTION.MEMBER_COUNT))
                .from(MEDIA_COLLECTION)
                .where(Dialect.in(MEDIA_COLLECTION.ID, collections))
                .fetchOptional(0, BigDecimal.class)
                .map(BigDecimal::longValue)
                .orElse(0L);
        Reader reader = (place, row) ->
                picture.members.computeIfAbsent(row.at(3), any -> new Members()).read(place, laid.region());
        if (all <= laid.region().size()) {
            each(
                    sql.select(NODE.ID, NODE.KIND, NODE.PARENT_ID, COLLECTION_MEMBER.COLLECTION_ID)
                            .from(COLLECTION_MEMBER)
                            .crossJoin(NODE)
                            .where(NODE.ID.eq(COLLECTION_MEMBER.NODE_ID))
                            .and(Dialect.in(COLLECTION_MEMBER.COLLECTION_ID, collections))
                            .and(laid.contains()),
                    reader);
            return;
        }
        var manyMore = all / Lookup.COST > laid.region().size();
        for (var part : laid.parts()) {
            each(
                    Lookup.referring(
                                    sql,
                                    select(NODE.ID, NODE.KIND, NODE.PARENT_ID)
                                            .from(NODE)
                                            .where(part),
                                    COLLECTION_MEMBER,
                                    COLLECTION_MEMBER.NODE_ID,
                                    COLLECTION_MEMBER.COLLECTION_ID,
                                    manyMore)
                            .and(Dialect.tested(COLLECTION_MEMBER.COLLECTION_ID, collections)),
                    reader);
        }
    }

    private interface Reader {
        void row(Place place, Numbers row);
    }

    /** Reads rows that begin with a node's id, kind and parent. There may be many. */
    private static void each(ResultQuery<?> query, Reader reader) {
        Numbers.each(query, row -> reader.row(new Place(row.at(0), row.at(1) == Nodes.FOLDER, row.at(2)), row));
    }

    static Place place(Record row) {
        return new Place(row.get(NODE.ID), row.get(NODE.KIND) == Nodes.FOLDER, row.get(NODE.PARENT_ID));
    }

    private static <T> void gather(Map<Long, Set<T>> into, Long key, T value) {
        into.computeIfAbsent(key, any -> new HashSet<>()).add(value);
    }
}
