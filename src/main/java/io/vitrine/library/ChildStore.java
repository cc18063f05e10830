package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.vitrine.access.Allowed;
import io.vitrine.base.Cursor;
import io.vitrine.base.NodeId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** What is in a folder, in some order. SQL only. */
@Component
class ChildStore {
    /** One row of the list with the text or number it is sorted by. */
    record Child(NodeId id, Object key) {
        Cursor cursor(AssetSort sort) {
            return new Cursor(sort.word(), key.toString(), id.value());
        }
    }

    /** One more than the limit. */
    List<Child> children(DSLContext sql, Allowed<NodeId> folder, FolderListing.Query query) {
        return sql.fetch(merged(folder, query)).map(row -> new Child(new NodeId(row.value1()), row.value2()));
    }

    /** Each kind is read along its own index, no further than the limit, and the two are merged. */
    static Select<? extends Record2<Long, ?>> merged(Allowed<NodeId> folder, FolderListing.Query query) {
        var sort = query.sort();
        var kinds = query.kinds().stream()
                .map(kind -> ofKind(folder, query, kind))
                .reduce(Select::unionAll)
                .orElseThrow()
                .asTable("child", "id", "sort_key");
        var id = field(name("child", "id"), SQLDataType.BIGINT);
        var key = field(name("child", "sort_key"), sort.key().getDataType());
        return select(id, key).from(kinds).orderBy(sort.order(key, id)).limit(query.limit() + 1);
    }

    private static Select<Record> ofKind(Allowed<NodeId> folder, FolderListing.Query query, Short kind) {
        var sort = query.sort();
        return select(asterisk())
                .from(select(List.of(NODE.ID, sort.key()))
                        .from(NODE)
                        .where(NODE.PARENT_ID.eq(folder.id().value()))
                        .and(NODE.KIND.eq(kind))
                        .and(query.cursor() == null ? noCondition() : sort.behind(query.cursor()))
                        .orderBy(sort.order(sort.key(), NODE.ID))
                        .limit(query.limit() + 1)
                        .asTable("kind_" + kind));
    }

    long count(DSLContext sql, Allowed<NodeId> folder, FolderListing.Query query) {
        return sql.fetchCount(select(NODE.ID)
                .from(NODE)
                .where(NODE.PARENT_ID.eq(folder.id().value()))
                .and(NODE.KIND.in(query.kinds())));
    }
}
