package io.vitrine.collections;

import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.vitrine.access.Nodes;
import io.vitrine.access.Visible;
import io.vitrine.base.Cursor;
import io.vitrine.db.Keyset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collections, topmost folders and topmost files in one list: in this order, and each kind by name. SQL only. */
@Component
class SharedStore {
    static final String ORDER = "shared";
    private static final int COLLECTIONS = 0;
    private static final int FOLDERS = 1;
    private static final int FILES = 2;

    /** One of them; {@code rank} says of which kind. */
    record Found(int rank, String key, long id) {
        boolean isCollection() {
            return rank == COLLECTIONS;
        }

        Cursor cursor() {
            return new Cursor(ORDER, rank + key, id);
        }
    }

    /** One more than the limit. */
    List<Found> page(DSLContext sql, Visible visible, @Nullable Cursor cursor, int limit) {
        var at = cursor == null ? null : place(cursor);
        var parts = new ArrayList<Select<Record>>();
        for (var rank = at == null ? COLLECTIONS : at.rank; rank <= FILES; rank++) {
            var behind = at != null && at.rank == rank ? new Cursor(ORDER, at.key, at.id) : null;
            parts.add(part(rank, visible, behind, limit));
        }
        var rank = field(name("found", "rank"), SQLDataType.INTEGER);
        var key = field(name("found", "sort_key"), SQLDataType.VARCHAR);
        var id = field(name("found", "id"), SQLDataType.BIGINT);
        return sql.select(rank, key, id)
                .from(parts.stream().reduce(Select::unionAll).orElseThrow().asTable("found", "rank", "sort_key", "id"))
                .orderBy(rank, key, id)
                .limit(limit + 1)
                .fetch(row -> new Found(row.value1(), row.value2(), row.value3()));
    }

    private static Select<Record> part(int rank, Visible visible, @Nullable Cursor behind, int limit) {
        return switch (rank) {
            case COLLECTIONS ->
                part(
                        rank,
                        MEDIA_COLLECTION,
                        visible.collections(),
                        MEDIA_COLLECTION.NAME_KEY,
                        MEDIA_COLLECTION.ID,
                        behind,
                        limit);
            default ->
                part(
                        rank,
                        NODE,
                        visible.topmostNodes().and(NODE.KIND.eq(rank == FOLDERS ? Nodes.FOLDER : Nodes.FILE)),
                        NODE.NAME_KEY,
                        NODE.ID,
                        behind,
                        limit);
        };
    }

    private static Select<Record> part(
            int rank,
            Table<?> table,
            Condition wanted,
            Field<String> key,
            Field<Long> id,
            @Nullable Cursor behind,
            int limit) {
        return select(asterisk())
                .from(select(List.of(inline(rank), key, id))
                        .from(table)
                        .where(wanted)
                        .and(behind == null ? noCondition() : Keyset.behind(behind, key, id, false))
                        .orderBy(key, id)
                        .limit(limit + 1)
                        .asTable("rank_" + rank));
    }

    private static Found place(Cursor cursor) {
        var rank = cursor.key().isEmpty() ? -1 : cursor.key().charAt(0) - '0';
        if (rank < COLLECTIONS || rank > FILES) {
            throw Cursor.invalid();
        }
        return new Found(rank, cursor.key().substring(1), cursor.id());
    }
}
