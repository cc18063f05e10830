package io.vitrine.history;

import static io.vitrine.db.schema.Tables.EVENT;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.substring;

import io.vitrine.base.Cursor;
import io.vitrine.db.schema.tables.records.EventRecord;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All recorded events. SQL only. */
@Component
class AuditStore {
    /** One more than the limit, the latest first. */
    List<EventRecord> page(DSLContext sql, AuditQuery query, @Nullable Cursor place, int limit) {
        var wanted = wanted(query);
        if (place != null) {
            wanted.add(EVENT.ID.lt(place.id()));
        }
        return sql.selectFrom(EVENT)
                .where(and(wanted))
                .orderBy(EVENT.ID.desc())
                .limit(limit + 1)
                .fetch();
    }

    long count(DSLContext sql, AuditQuery query) {
        return sql.fetchCount(EVENT, and(wanted(query)));
    }

    private static List<Condition> wanted(AuditQuery query) {
        var wanted = new ArrayList<Condition>();
        var action = query.action();
        if (action != null) {
            wanted.add(query.isOfKind() ? EVENT.ACTION.like(action + ".%") : EVENT.ACTION.eq(action));
        }
        var actor = query.actorId();
        if (actor != null) {
            wanted.add(EVENT.ACTOR_ID.eq(actor));
        }
        var object = query.objectId();
        if (object != null) {
            wanted.add(EVENT.OBJECT_ID.eq(object));
        }
        var below = query.below();
        if (below != null) {
            wanted.add(EVENT.OBJECT_KIND.in("file", "folder"));
            wanted.add(isBelow(below).or(EVENT.OBJECT_NAME.eq(below.substring(0, below.length() - 1))));
        }
        if (query.requestId() != null) {
            wanted.add(EVENT.REQUEST_ID.eq(query.requestId()));
        }
        var start = query.start();
        if (start != null) {
            wanted.add(EVENT.AT.ge(start));
        }
        var end = query.end();
        if (end != null) {
            wanted.add(EVENT.AT.lt(end));
        }
        return wanted;
    }

    /** Compares the beginning letter by letter, since a pattern is not case-sensitive on every database. */
    private static Condition isBelow(String start) {
        return substring(EVENT.OBJECT_NAME, 1, start.codePointCount(0, start.length()))
                .eq(start);
    }
}
