package io.vitrine.collections;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.vitrine.access.Allowed;
import io.vitrine.base.CollectionId;
import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The direct members of a collection, in some order. SQL only. */
@Component
class CollectionMemberStore {
    /** One row of the list with the text or number that it is sorted by. */
    record Member(NodeId id, Object key) {}

    /**
     * One more than the limit. Each kind is read along its own index, no further than the limit, and the two are merged, so
     * that a page costs the same in a collection of any size and at any place of it.
     */
    List<Member> page(DSLContext sql, Allowed<CollectionId> collection, CollectionMemberQuery query) {
        return query.kinds().stream()
                .map(kind -> ofKind(collection, query, kind))
                .reduce(Select::unionAll)
                .map(merged -> sorted(sql, merged, query))
                .orElseThrow();
    }

    long count(DSLContext sql, Allowed<CollectionId> collection, CollectionMemberQuery query) {
        var all = query.kinds().size() > 1 && query.words().isEmpty();
        return all
                ? sql.select(MEDIA_COLLECTION.MEMBER_COUNT)
                        .from(MEDIA_COLLECTION)
                        .where(MEDIA_COLLECTION.ID.eq(collection.id().value()))
                        .fetchSingle(MEDIA_COLLECTION.MEMBER_COUNT)
                : sql.fetchCount(
                        COLLECTION_MEMBER,
                        COLLECTION_MEMBER
                                .COLLECTION_ID
                                .eq(collection.id().value())
                                .and(COLLECTION_MEMBER.KIND.in(query.kinds()))
                                .and(named(COLLECTION_MEMBER.NAME_KEY, query)));
    }

    private static Select<Record> ofKind(Allowed<CollectionId> collection, CollectionMemberQuery query, Short kind) {
        var sort = query.sort();
        var rows = select(List.of(COLLECTION_MEMBER.NODE_ID, sort.member()))
                .from(COLLECTION_MEMBER)
                .where(COLLECTION_MEMBER.COLLECTION_ID.eq(collection.id().value()))
                .and(COLLECTION_MEMBER.KIND.eq(kind))
                .and(named(COLLECTION_MEMBER.NAME_KEY, query));
        return limited(
                rows.and(behind(query, sort.member(), COLLECTION_MEMBER.NODE_ID))
                        .orderBy(Keyset.order(sort.member(), COLLECTION_MEMBER.NODE_ID, sort.descending()))
                        .limit(query.limit() + 1),
                "kind_" + kind);
    }

    /** In one pair of brackets of its own, as a part of a union with an order and a limit must be. */
    static Select<Record> limited(Select<Record> rows, String name) {
        return select(asterisk()).from(rows.asTable(name));
    }

    /** The first of the merged rows of (id, key). */
    static List<Member> sorted(DSLContext sql, Select<Record> merged, CollectionMemberQuery query) {
        var sort = query.sort();
        var id = field(name("member", "id"), SQLDataType.BIGINT);
        var key = field(name("member", "sort_key"), sort.member().getDataType());
        return sql.select(id, key)
                .from(merged.asTable("member", "id", "sort_key"))
                .orderBy(Keyset.order(key, id, sort.descending()))
                .limit(query.limit() + 1)
                .fetch(row -> new Member(new NodeId(row.value1()), row.value2()));
    }

    static Condition behind(CollectionMemberQuery query, Field<?> key, Field<Long> id) {
        return query.cursor() == null
                ? noCondition()
                : Keyset.behind(query.cursor(), key, id, query.sort().descending());
    }

    /** Whether a name holds all the words. */
    static Condition named(Field<String> key, CollectionMemberQuery query) {
        return and(
                query.words().stream().map(word -> Dialect.contains(key, word)).toList());
    }
}
