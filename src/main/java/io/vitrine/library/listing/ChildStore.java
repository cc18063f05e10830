package io.vitrine.library.listing;

import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import io.vitrine.access.Allowed;
import io.vitrine.access.Nodes;
import io.vitrine.access.Visible;
import io.vitrine.base.Cursor;
import io.vitrine.base.NodeId;
import io.vitrine.db.Keyset;
import io.vitrine.db.Prepared;
import io.vitrine.db.PreparedPages;
import io.vitrine.library.content.ListedType;
import io.vitrine.library.content.ListedTypeStore;
import java.util.HashMap;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Lists the contents of a folder in an order. SQL only. */
@Component
class ChildStore {
    /** One row of the list with the text or number it is sorted by. */
    record Child(NodeId id, Object key) {
        Cursor cursor(AssetSort sort) {
            return new Cursor(sort.word(), key.toString(), id.value());
        }
    }

    /** What determines the text of a page's query. */
    record Shape(String sort, ListedType type, int limit, boolean behind) {}

    private static final Field<Long> ID = field(name("child", "id"), SQLDataType.BIGINT);

    private static final ListedTypeStore TYPES = new ListedTypeStore(NODE, NODE.MIME);

    private final PreparedPages<Shape> pages = new PreparedPages<>(shape -> Prepared.of(page(shape)));

    /** Returns up to one child more than the limit. */
    List<Child> children(DSLContext sql, Visible visible, Allowed<NodeId> folder, FolderListing.Query query) {
        var place = query.cursor();
        var isOfViewer = query.sort().isOfViewer();
        var sort = isOfViewer ? query.sort().of(visible.level(folder)) : query.sort();
        var values = new HashMap<String, Object>(visible.values());
        values.put("folder", folder.id().value());
        if (place != null) {
            values.putAll(Keyset.values(place, sort.key()));
        }
        var type = TYPES.counted(sql, query.type(), filesIn(folder), sort.key());
        var shape = new Shape(sort.word(), type, query.limit(), place != null);
        var rows = isOfViewer ? Prepared.of(page(shape, sort)) : pages.of(shape);
        return rows.fetch(sql, values).stream()
                .map(row -> new Child(new NodeId(row.get(ID)), row.at(1)))
                .toList();
    }

    private static Condition filesIn(Allowed<NodeId> folder) {
        return NODE.PARENT_ID.eq(folder.id().value()).and(NODE.KIND.eq(inline(Nodes.FILE)));
    }

    /** Reads each part along its own index, no further than the limit, and merges the parts. */
    static Select<? extends Record> page(Shape shape) {
        return page(shape, AssetSort.named(shape.sort()));
    }

    private static Select<? extends Record> page(Shape shape, AssetSort sort) {
        var kinds = shape.type().parts(NODE.MIME, sort.key()).stream()
                .map(part -> rows(shape, sort, part))
                .reduce(Select::unionAll)
                .orElseThrow()
                .asTable("child", "id", "sort_key");
        var key = field(name("child", "sort_key"), sort.key().getDataType());
        return select(ID, key)
                .from(kinds)
                .orderBy(Keyset.order(key, ID, sort.descending()))
                .limit(inline(shape.limit() + 1));
    }

    private static Select<Record> rows(Shape shape, AssetSort sort, ListedType.Part part) {
        var key = part.key();
        return select(asterisk())
                .from(select(List.of(NODE.ID, sort.key().as("sort_key")))
                        .from(NODE)
                        .where(NODE.PARENT_ID.eq(param("folder", Long.class)))
                        .and(NODE.KIND.eq(inline(part.kind())))
                        .and(part.condition())
                        .and(shape.behind() ? Keyset.behind(key, NODE.ID, sort.descending()) : noCondition())
                        .orderBy(Keyset.order(key, NODE.ID, sort.descending()))
                        .limit(inline(shape.limit() + 1))
                        .asTable("part"));
    }

    long count(DSLContext sql, Allowed<NodeId> folder, FolderListing.Query query) {
        var type = query.type();
        var place = NODE.PARENT_ID.eq(folder.id().value()).and(NODE.KIND.in(type.kinds()));
        return TYPES.count(sql, type, place);
    }
}
