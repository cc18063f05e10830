package io.vitrine.events;

import static io.vitrine.db.schema.Tables.EVENT;

import io.vitrine.base.Actor;
import io.vitrine.base.Ids;
import io.vitrine.base.LogContext;
import io.vitrine.base.Viewer;
import io.vitrine.db.schema.tables.records.EventRecord;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Writes events. Call each method within the transaction that makes the change. */
@Component
public class Events {
    private final Clock clock;
    private final ObjectMapper json;

    Events(Clock clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    public void record(DSLContext sql, Viewer actor, Event event) {
        record(sql, actor, List.of(event));
    }

    /** Records many in one batch. */
    public void record(DSLContext sql, Viewer actor, Collection<Event> events) {
        var at = clock.millis();
        var by = Actor.of(actor);
        sql.batchInsert(events.stream().map(event -> row(at, by, event)).toList())
                .execute();
    }

    private EventRecord row(long at, Actor by, Event event) {
        var row = EVENT.newRecord();
        row.setId(Ids.next());
        row.setAt(at);
        row.setActorKind(by.kind());
        row.setActorId(by.id());
        row.setActorName(by.name());
        row.setAction(event.action());
        row.setObjectKind(event.objectKind());
        row.setObjectId(event.objectId());
        row.setObjectName(event.objectName());
        row.setDetails(event.details().isEmpty() ? null : json.writeValueAsString(event.details()));
        row.setRequestId(MDC.get(LogContext.REQUEST_ID));
        row.setAddress(MDC.get(LogContext.ADDRESS));
        return row;
    }
}
