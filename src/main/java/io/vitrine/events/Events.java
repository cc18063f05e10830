package io.vitrine.events;

import static io.vitrine.db.schema.Tables.EVENT;

import io.vitrine.base.Ids;
import io.vitrine.base.Viewer;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Writes events. Each method belongs into the transaction that makes the change. */
@Component
public class Events {
    /** Under these names the request's id and address stand in the logging context, from where they are recorded. */
    public static final String REQUEST_ID = "requestId";

    public static final String ADDRESS = "address";

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
        sql.batchInsert(events.stream().map(event -> row(at, actor, event)).toList())
                .execute();
    }

    private org.jooq.TableRecord<?> row(long at, Viewer actor, Event event) {
        var row = EVENT.newRecord();
        row.setId(Ids.next());
        row.setAt(at);
        row.setActorKind(kind(actor));
        row.setActorId(id(actor));
        row.setActorName(actor.name());
        row.setAction(event.action());
        row.setObjectKind(event.objectKind());
        row.setObjectId(event.objectId());
        row.setObjectName(event.objectName());
        row.setDetails(event.details().isEmpty() ? null : json.writeValueAsString(event.details()));
        row.setRequestId(MDC.get(REQUEST_ID));
        row.setAddress(MDC.get(ADDRESS));
        return row;
    }

    private static String kind(Viewer actor) {
        return switch (actor) {
            case Viewer.Member member -> "user";
            case Viewer.Key key -> "key";
            case Viewer.Server server -> "server";
            case Viewer.Nobody nobody -> "nobody";
        };
    }

    private static @Nullable Long id(Viewer actor) {
        return switch (actor) {
            case Viewer.Member member -> member.id().value();
            case Viewer.Key key -> key.id().value();
            case Viewer.Server server -> null;
            case Viewer.Nobody nobody -> null;
        };
    }
}
