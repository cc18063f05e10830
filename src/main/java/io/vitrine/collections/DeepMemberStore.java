package io.vitrine.collections;

import static io.vitrine.collections.CollectionMemberStore.SORT_KEY;
import static io.vitrine.collections.CollectionMemberStore.behind;
import static io.vitrine.collections.CollectionMemberStore.limited;
import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.with;

import io.vitrine.access.Nodes;
import io.vitrine.access.Shown;
import io.vitrine.base.NodeId;
import io.vitrine.collections.CollectionMemberStore.Member;
import io.vitrine.db.Keyset;
import io.vitrine.query.Meaning;
import java.util.ArrayList;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Everything that a collection shows, each asset once: the folders on and below its member folders, the files in these, and
 * the member files elsewhere. SQL only.
 */
@Component
class DeepMemberStore {
    /** When a folder, and so its contents, was added to the collection. */
    static final Field<Long> REACHED_AT = field(name("reached", "reached_at"), SQLDataType.BIGINT);

    private static final Field<Long> REACHED = field(name("reached", "id"), SQLDataType.BIGINT);

    /** At most one more than the limit. */
    List<Member> page(DSLContext sql, Shown collection, CollectionMemberQuery query, Meaning meaning) {
        return sql.fetch(rows(collection, query, meaning))
                .map(row -> new Member(new NodeId(row.get(0, Long.class)), row.get(1)));
    }

    /** The (id, key) rows of a page. */
    static Select<? extends Record> rows(Shown collection, CollectionMemberQuery query, Meaning meaning) {
        return CollectionMemberStore.sorted(parts(collection, query, meaning, true), query);
    }

    long count(DSLContext sql, Shown collection, CollectionMemberQuery query, Meaning meaning) {
        return sql.fetchCount(parts(collection, query, meaning, false));
    }

    private static Select<Record> parts(
            Shown collection, CollectionMemberQuery query, Meaning meaning, boolean limited) {
        var sort = query.sort();
        var parts = new ArrayList<Select<Record>>();
        if (query.type().kinds().contains(Nodes.FOLDER)) {
            parts.add(part(folders(query, meaning), sort.node(), NODE.ID, query, limited, "folders"));
        }
        if (query.type().kinds().contains(Nodes.FILE)) {
            parts.add(part(filesBelow(query, meaning), sort.node(), NODE.ID, query, limited, "files_below"));
            parts.add(part(
                    filesElsewhere(collection, query, meaning),
                    sort.member(),
                    COLLECTION_MEMBER.NODE_ID,
                    query,
                    limited,
                    "files_elsewhere"));
        }
        var all = parts.stream().reduce(Select::unionAll).orElseThrow();
        return with(reached(collection)).select(asterisk()).from(all.asTable("part"));
    }

    private static Select<Record> part(
            SelectConditionStep<Record> rows,
            Field<?> key,
            Field<Long> id,
            CollectionMemberQuery query,
            boolean limited,
            String name) {
        return limited
                ? limited(
                        rows.and(behind(query, key, id))
                                .orderBy(Keyset.order(key, id, query.sort().descending()))
                                .limit(query.limit() + 1),
                        name)
                : rows;
    }

    /** The folders on and below the member folders that the viewer may see. */
    private static CommonTableExpression<Record2<Long, Long>> reached(Shown collection) {
        return name("reached")
                .fields("id", "reached_at")
                .asMaterialized(select(FOLDER_CLOSURE.DESCENDANT, min(COLLECTION_MEMBER.ADDED_AT))
                        .from(COLLECTION_MEMBER)
                        .join(FOLDER_CLOSURE)
                        .on(FOLDER_CLOSURE.ANCESTOR.eq(COLLECTION_MEMBER.NODE_ID))
                        .where(COLLECTION_MEMBER.COLLECTION_ID.eq(
                                collection.id().value()))
                        .and(COLLECTION_MEMBER.KIND.eq(Nodes.FOLDER))
                        .and(collection.members())
                        .groupBy(FOLDER_CLOSURE.DESCENDANT));
    }

    private static SelectConditionStep<Record> folders(CollectionMemberQuery query, Meaning meaning) {
        return select(List.of(NODE.ID, query.sort().node().as(SORT_KEY)))
                .from(name("reached"))
                .join(NODE)
                .on(NODE.ID.eq(REACHED))
                .leftJoin(FILE_VERSION)
                .on(FILE_VERSION.ID.eq(NODE.VERSION_ID))
                .where(meaning.condition());
    }

    private static SelectConditionStep<Record> filesBelow(CollectionMemberQuery query, Meaning meaning) {
        return select(List.of(NODE.ID, query.sort().node().as(SORT_KEY)))
                .from(name("reached"))
                .join(NODE)
                .on(NODE.PARENT_ID.eq(REACHED))
                .and(NODE.KIND.eq(Nodes.FILE))
                .and(query.type().holds(NODE.MIME))
                .leftJoin(FILE_VERSION)
                .on(FILE_VERSION.ID.eq(NODE.VERSION_ID))
                .where(meaning.condition());
    }

    private static SelectConditionStep<Record> filesElsewhere(
            Shown collection, CollectionMemberQuery query, Meaning meaning) {
        return select(List.of(COLLECTION_MEMBER.NODE_ID, query.sort().member().as(SORT_KEY)))
                .from(COLLECTION_MEMBER)
                .join(NODE)
                .on(NODE.ID.eq(COLLECTION_MEMBER.NODE_ID))
                .leftJoin(FILE_VERSION)
                .on(FILE_VERSION.ID.eq(NODE.VERSION_ID))
                .where(COLLECTION_MEMBER.COLLECTION_ID.eq(collection.id().value()))
                .and(COLLECTION_MEMBER.KIND.eq(Nodes.FILE))
                .and(collection.members())
                .and(query.type().holds(COLLECTION_MEMBER.MIME))
                .and(NODE.PARENT_ID.notIn(select(REACHED).from(name("reached"))))
                .and(meaning.condition());
    }
}
