package io.vitrine.library;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_TAG;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import io.vitrine.access.Allowed;
import io.vitrine.access.AllowedSet;
import io.vitrine.access.Nodes;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.db.Dialect;
import io.vitrine.db.Prepared;
import io.vitrine.db.Row;
import io.vitrine.db.schema.tables.Folder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Component;

/**
 * Reads the rows from which views of files and folders are built; each method runs one query, whatever the number of nodes. SQL
 * only.
 */
@Component
class AssetStore {
    static final Folder PARENT = FOLDER.as("parent");

    private static final Prepared ROWS = Prepared.of(query(List.of()).where(Dialect.in(NODE.ID, "ids")));
    private static final Prepared WHOLE_ROWS = Prepared.of(
            query(List.of(FILE_VERSION.EMBEDDED_METADATA, FILE_VERSION.FACTS)).where(Dialect.in(NODE.ID, "ids")));
    private static final Prepared TAGS = Prepared.of(select(NODE_TAG.NODE_ID, NODE_TAG.TAG)
            .from(NODE_TAG)
            .where(Dialect.in(NODE_TAG.NODE_ID, "ids"))
            .orderBy(NODE_TAG.NODE_ID, NODE_TAG.TAG));

    Map<NodeId, Row> rows(DSLContext sql, AllowedSet<NodeId> nodes) {
        return rows(sql, nodes, false);
    }

    /** @param whole whether to include the columns that are too long for lists */
    Map<NodeId, Row> rows(DSLContext sql, AllowedSet<NodeId> nodes, boolean whole) {
        return (whole ? WHOLE_ROWS : ROWS)
                .fetch(sql, Map.of("ids", nodes.values())).stream()
                        .collect(Collectors.toMap(row -> new NodeId(row.get(NODE.ID)), row -> row));
    }

    /** Errors: not found, if the node was deleted after its proof was issued. */
    Row row(DSLContext sql, Allowed<NodeId> node) {
        return ROWS.fetch(sql, Map.of("ids", List.of(node.id().value()))).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** Joins {@code folder} for folders only, so that files are not looked up there. */
    private static SelectOnConditionStep<? extends Record> query(List<Field<?>> more) {
        return select(NODE.fields())
                .select(more)
                .select(
                        PARENT.PATH,
                        FOLDER.PATH,
                        APP_USER.NAME,
                        FILE_VERSION.NUMBER,
                        FILE_VERSION.WIDTH,
                        FILE_VERSION.HEIGHT,
                        FILE_VERSION.HAS_ALPHA,
                        FILE_VERSION.PLACEHOLDER)
                .from(NODE)
                .leftJoin(PARENT)
                .on(PARENT.ID.eq(NODE.PARENT_ID))
                .leftJoin(FOLDER)
                .on(FOLDER.ID.eq(when(NODE.KIND.eq(inline(Nodes.FOLDER)), NODE.ID)))
                .leftJoin(FILE_VERSION)
                .on(FILE_VERSION.ID.eq(NODE.VERSION_ID))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(NODE.OWNER_ID));
    }

    /** The sorted tags of each node that has any. */
    Map<Long, List<String>> tags(DSLContext sql, Collection<Long> nodes) {
        if (nodes.isEmpty()) {
            return Map.of();
        }
        return TAGS.fetch(sql, Map.of("ids", nodes)).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(NODE_TAG.NODE_ID),
                        Collectors.mapping(row -> row.get(NODE_TAG.TAG), Collectors.toList())));
    }
}
