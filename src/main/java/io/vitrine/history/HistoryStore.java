package io.vitrine.history;

import static io.vitrine.db.schema.Tables.EVENT;
import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.noCondition;

import io.vitrine.access.Allowed;
import io.vitrine.access.Visible;
import io.vitrine.base.Cursor;
import io.vitrine.base.ObjectId;
import io.vitrine.db.schema.tables.records.EventRecord;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was recorded of an object. SQL only. */
@Component
class HistoryStore {
    /** At the most so many, the latest before the others. */
    List<EventRecord> page(
            DSLContext sql,
            Allowed<? extends ObjectId> object,
            List<String> actions,
            @Nullable Cursor place,
            int limit) {
        return sql.selectFrom(EVENT)
                .where(EVENT.OBJECT_ID.eq(object.id().value()))
                .and(EVENT.ACTION.in(actions))
                .and(place == null ? noCondition() : EVENT.ID.lt(place.id()))
                .orderBy(EVENT.ID.desc())
                .limit(limit)
                .fetch();
    }

    /** Those of the paths at which there is a folder today that the viewer may see. */
    Set<String> visiblePaths(DSLContext sql, Visible visible, Collection<String> paths) {
        return sql.select(FOLDER.PATH)
                .from(FOLDER)
                .join(NODE)
                .on(NODE.ID.eq(FOLDER.ID))
                .where(FOLDER.PATH.in(paths))
                .and(visible.nodes())
                .fetchSet(FOLDER.PATH);
    }
}
