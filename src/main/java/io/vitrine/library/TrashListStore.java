package io.vitrine.library;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.TRASH;
import static org.jooq.impl.DSL.noCondition;

import io.vitrine.base.Cursor;
import io.vitrine.db.Keyset;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the items in the trash. SQL only. */
@Component
class TrashListStore {
    /** Returns up to one item more than the limit, the most recently deleted first. */
    List<TrashView> page(
            DSLContext sql, Condition manageable, @Nullable Cursor cursor, int limit, LongUnaryOperator end) {
        return sql.select(NODE.ID, NODE.KIND, NODE.NAME, NODE.MIME)
                .select(TRASH.fields())
                .select(APP_USER.NAME)
                .from(TRASH)
                .join(NODE)
                .on(NODE.ID.eq(TRASH.NODE_ID))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(TRASH.TRASHED_BY))
                .where(TRASH.PURGE_ID.isNull())
                .and(manageable)
                .and(cursor == null ? noCondition() : Keyset.behind(cursor, TRASH.TRASHED_AT, TRASH.NODE_ID, true))
                .orderBy(Keyset.order(TRASH.TRASHED_AT, TRASH.NODE_ID, true))
                .limit(limit + 1)
                .fetch(row -> TrashView.of(row, end));
    }

    long count(DSLContext sql, Condition manageable) {
        return sql.fetchCount(
                TRASH.join(NODE).on(NODE.ID.eq(TRASH.NODE_ID)),
                TRASH.PURGE_ID.isNull().and(manageable));
    }
}
