package io.vitrine.collections;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.vitrine.access.MemberTrash;
import io.vitrine.access.Nodes;
import io.vitrine.access.Shown;
import io.vitrine.base.NodeId;
import io.vitrine.db.Keyset;
import io.vitrine.db.Prepared;
import io.vitrine.db.PreparedPages;
import io.vitrine.library.content.ListedType;
import io.vitrine.library.content.ListedTypeStore;
import io.vitrine.query.Meaning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The direct members of a collection, in a given order. SQL only. */
@Component
class CollectionMemberStore {
    /** One row of the list, with the text or number by which it is sorted. */
    record Member(NodeId id, Object key) {}

    /** What determines the text of a page's query. */
    private record Shape(String sort, ListedType type, int limit, boolean behind) {}

    private static final Field<Long> ID = field(name("member", "id"), SQLDataType.BIGINT);

    /** The column by which the rows of a list are sorted. */
    static final String SORT_KEY = "sort_key";

    private static final ListedTypeStore TYPES = new ListedTypeStore(COLLECTION_MEMBER, COLLECTION_MEMBER.MIME);

    private final PreparedPages<Shape> pages = new PreparedPages<>(
            shape -> Prepared.of(rows(shape, CollectionMemberSort.named(shape.sort()), MemberTrash.LIVE)));

    /**
     * At most one more than the limit. Each kind is read along its own index, no further than the limit, and the results are
     * merged, so that a page costs the same in a collection of any size and at any position.
     */
    List<Member> page(DSLContext sql, Shown collection, CollectionMemberQuery query, Meaning meaning) {
        var values = new HashMap<String, Object>(collection.values());
        values.put("collection", collection.id().value());
        var place = query.cursor();
        if (place != null) {
            values.putAll(Keyset.values(place, query.sort().member()));
        }
        var sort = query.sort();
        var type = TYPES.counted(sql, query.type(), filesIn(collection), sort.member());
        var shape = new Shape(sort.word(), type, query.limit(), place != null);
        if (!meaning.equals(Meaning.ALL)) {
            return searched(
                    sql, shape, sort, collection.members().and(MemberTrash.LIVE).and(meant(meaning)), values);
        }
        var rows = collection.isFiltered() || sort.isOfViewer()
                ? Prepared.of(rows(shape, sort, collection.members()))
                : pages.of(shape);
        return rows.fetch(sql, values).stream()
                .map(row -> new Member(new NodeId(row.get(ID)), row.at(1)))
                .toList();
    }

    private static Condition filesIn(Shown collection) {
        return COLLECTION_MEMBER
                .COLLECTION_ID
                .eq(collection.id().value())
                .and(COLLECTION_MEMBER.KIND.eq(inline(Nodes.FILE)));
    }

    private static List<Member> searched(
            DSLContext sql, Shape shape, CollectionMemberSort sort, Condition shown, Map<String, Object> values) {
        var rows = rows(shape, sort, shown);
        var known = rows.getParams().keySet();
        values.forEach((name, value) -> {
            if (known.contains(name)) {
                rows.bind(name, value);
            }
        });
        return sql.fetch(rows).map(row -> new Member(new NodeId(row.get(0, Long.class)), row.get(1)));
    }

    /** Whether a query means the member's node. */
    private static Condition meant(Meaning meaning) {
        return exists(selectOne()
                .from(NODE)
                .leftJoin(FILE_VERSION)
                .on(FILE_VERSION.ID.eq(NODE.VERSION_ID))
                .where(NODE.ID.eq(COLLECTION_MEMBER.NODE_ID))
                .and(meaning.condition()));
    }

    private static Select<? extends Record> rows(Shape shape, CollectionMemberSort sort, Condition shown) {
        var key = field(name("member", SORT_KEY), sort.member().getDataType());
        var merged = shape.type().parts(COLLECTION_MEMBER.MIME, sort.member()).stream()
                .map(part -> ofPart(shape, sort, part, shown))
                .reduce(Select::unionAll)
                .orElseThrow()
                .asTable("member", "id", SORT_KEY);
        return select(ID, key)
                .from(merged)
                .orderBy(Keyset.order(key, ID, sort.descending()))
                .limit(inline(shape.limit() + 1));
    }

    private static Select<Record> ofPart(
            Shape shape, CollectionMemberSort sort, ListedType.Part part, Condition shown) {
        var key = part.key();
        var rows = select(List.of(COLLECTION_MEMBER.NODE_ID, sort.member().as(SORT_KEY)))
                .from(COLLECTION_MEMBER)
                .where(COLLECTION_MEMBER.COLLECTION_ID.eq(param("collection", Long.class)))
                .and(COLLECTION_MEMBER.KIND.eq(inline(part.kind())))
                .and(part.condition())
                .and(shown)
                .and(shape.behind() ? Keyset.behind(key, COLLECTION_MEMBER.NODE_ID, sort.descending()) : noCondition())
                .orderBy(Keyset.order(key, COLLECTION_MEMBER.NODE_ID, sort.descending()))
                .limit(inline(shape.limit() + 1));
        return limited(rows, "part");
    }

    long count(DSLContext sql, Shown collection, CollectionMemberQuery query, Meaning meaning) {
        var all = query.type().isAll() && meaning.equals(Meaning.ALL) && !collection.isFiltered();
        return all
                ? sql.select(MEDIA_COLLECTION.MEMBER_COUNT)
                        .from(MEDIA_COLLECTION)
                        .where(MEDIA_COLLECTION.ID.eq(collection.id().value()))
                        .fetchSingle(MEDIA_COLLECTION.MEMBER_COUNT)
                : TYPES.count(
                        sql,
                        query.type(),
                        COLLECTION_MEMBER
                                .COLLECTION_ID
                                .eq(collection.id().value())
                                .and(COLLECTION_MEMBER.KIND.in(query.type().kinds()))
                                .and(collection.members())
                                .and(meaning.equals(Meaning.ALL) ? noCondition() : meant(meaning)));
    }

    /** Wraps the rows in a subquery, which a part of a union with an order and a limit needs. */
    static Select<Record> limited(Select<Record> rows, String name) {
        return select(asterisk()).from(rows.asTable(name));
    }

    /** The first of the merged (id, key) rows: at most one more than the limit. */
    static Select<? extends Record> sorted(Select<Record> merged, CollectionMemberQuery query) {
        var sort = query.sort();
        var id = field(name("member", "id"), SQLDataType.BIGINT);
        Field<?> key = field(name("member", SORT_KEY), sort.member().getDataType());
        return select(id, key)
                .from(merged.asTable("member", "id", SORT_KEY))
                .orderBy(Keyset.order(key, id, sort.descending()))
                .limit(query.limit() + 1);
    }

    static Condition behind(CollectionMemberQuery query, Field<?> key, Field<Long> id) {
        return query.cursor() == null
                ? noCondition()
                : Keyset.behind(query.cursor(), key, id, query.sort().descending());
    }
}
