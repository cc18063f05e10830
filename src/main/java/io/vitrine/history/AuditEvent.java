package io.vitrine.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.Cursor;
import io.vitrine.base.Ids;
import io.vitrine.db.schema.tables.records.EventRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One recorded change, as administrators see it: with everything that was recorded, even about objects that are gone.
 *
 * @param action what happened, such as {@code collection.create}
 * @param object what it was done to, by its name or path at that time
 * @param details what changed
 * @param requestId the id of the request, as in its answer and in the log; null if no request did it
 * @param address the address that the request came from
 */
@Schema(name = "AuditEvent")
record AuditEvent(
        String id,
        Instant at,
        String action,
        HistoryEntry.Actor by,
        Thing object,
        @JsonRawValue @Schema(type = "object") String details,
        @Nullable String requestId,
        @Nullable String address) {
    static final String ORDER = "audit";

    /** @param type file, folder, collection, user, group, key, session, download, savedSearch or metadataField */
    @Schema(name = "AuditedObject")
    record Thing(String type, @Nullable String id, String name) {}

    static AuditEvent of(EventRecord event) {
        return new AuditEvent(
                Ids.show(event.getId()),
                Instant.ofEpochMilli(event.getAt()),
                event.getAction(),
                new HistoryEntry.Actor(event.getActorKind(), shown(event.getActorId()), event.getActorName()),
                new Thing(event.getObjectKind(), shown(event.getObjectId()), event.getObjectName()),
                event.getDetails() == null ? "{}" : event.getDetails(),
                event.getRequestId(),
                event.getAddress());
    }

    private static @Nullable String shown(@Nullable Long id) {
        return id == null ? null : Ids.show(id);
    }

    Cursor cursor() {
        return new Cursor(ORDER, "", Ids.read(id));
    }
}
