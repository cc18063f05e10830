package io.vitrine.history;

import static io.vitrine.db.schema.Tables.EVENT;
import static org.jooq.impl.DSL.noCondition;

import io.vitrine.access.Allowed;
import io.vitrine.base.Cursor;
import io.vitrine.base.ObjectId;
import io.vitrine.db.schema.tables.records.EventRecord;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The recorded events of an object. SQL only. */
@Component
class HistoryStore {
    /** At most {@code limit} events, the latest first. */
    List<EventRecord> page(
            DSLContext sql,
            Allowed<? extends ObjectId> object,
            List<String> actions,
            @Nullable Cursor place,
            int limit) {
        return sql.selectFrom(EVENT)
                .where(isTold(object, actions))
                .and(place == null ? noCondition() : EVENT.ID.lt(place.id()))
                .orderBy(EVENT.ID.desc())
                .limit(limit)
                .fetch();
    }

    long count(DSLContext sql, Allowed<? extends ObjectId> object, List<String> actions) {
        return sql.fetchCount(EVENT, isTold(object, actions));
    }

    private static Condition isTold(Allowed<? extends ObjectId> object, List<String> actions) {
        return EVENT.OBJECT_ID.eq(object.id().value()).and(EVENT.ACTION.in(actions));
    }
}
