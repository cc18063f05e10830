package io.vitrine.library;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_TAG;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.vitrine.access.Nodes;
import io.vitrine.access.Visible;
import io.vitrine.base.NodeId;
import io.vitrine.base.VersionId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.springframework.stereotype.Component;

/** Runs a {@link FileQuery}. SQL only. */
@Component
class FileQueryStore {
    List<VersionViews.Wanted> find(DSLContext sql, Visible visible, FileQuery query) {
        var order = query.path() == null ? query.order().ofAll() : query.order();
        var start =
                Optional.of(query).filter(all -> all.path() == null).flatMap(all -> visible.reach(sql, Visible.LITTLE));
        var nodes = query.former()
                ? NODE.join(FILE_VERSION).on(FILE_VERSION.NODE_ID.eq(NODE.ID))
                : NODE.leftJoin(FILE_VERSION).on(FILE_VERSION.ID.eq(NODE.VERSION_ID));
        var version = query.former() ? FILE_VERSION.ID : NODE.VERSION_ID;
        return visible.select(sql, start, List.of(NODE.ID, version), nodes, filter(query))
                .orderBy(keys(order, query.former()))
                .limit(query.window().limit())
                .offset(query.window().skip())
                .fetch(row -> new VersionViews.Wanted(
                        new NodeId(row.get(NODE.ID)), query.former() ? new VersionId(row.get(version)) : null));
    }

    private static List<OrderField<?>> keys(FileQuery.Order order, boolean former) {
        var keys = former ? List.of(order.by(), NODE.ID, FILE_VERSION.ID) : List.of(order.by(), NODE.ID);
        return keys.stream()
                .<OrderField<?>>map(key -> order.descending() ? key.desc() : key.asc())
                .toList();
    }

    private static Condition filter(FileQuery query) {
        var filter = NODE.KIND.in(query.kinds());
        if (query.former()) {
            filter = filter.and(FILE_VERSION.ID.ne(NODE.VERSION_ID));
        }
        if (query.path() != null) {
            filter = filter.and(NODE.PARENT_ID.eq(select(FOLDER.ID).from(FOLDER).where(FOLDER.PATH.eq(query.path()))));
        }
        if (query.name() != null) {
            filter = filter.and(NODE.NAME.eq(query.name()));
        }
        if (query.image() != null) {
            var image = NODE.MIME.startsWith("image/");
            filter = filter.and(NODE.KIND.eq(Nodes.FOLDER).or(query.image() ? image : image.not()));
        }
        if (!query.tags().isEmpty()) {
            filter = filter.andExists(selectOne()
                    .from(NODE_TAG)
                    .where(NODE_TAG.NODE_ID.eq(NODE.ID))
                    .and(NODE_TAG.TAG.in(query.tags())));
        }
        return filter;
    }
}
