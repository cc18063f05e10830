package io.vitrine.delivery.download;

import io.vitrine.base.Viewer;
import io.vitrine.events.Event;
import io.vitrine.events.Events;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The clock and the events of downloads. Events are recorded in the transaction of the change. */
@Component
class DownloadJournal {
    private final Events events;
    private final Clock clock;

    DownloadJournal(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** The current time in milliseconds. */
    long now() {
        return clock.millis();
    }

    /**
     * @param verb create, start, finish, or how it ended: delete, revoke, expire
     */
    void record(DSLContext sql, Viewer actor, String verb, Download download) {
        var counts = download.counts();
        var details = new HashMap<String, Object>(Map.of("files", counts.files(), "folders", counts.folders()));
        if (counts.bytes() != null) {
            details.put("bytes", counts.bytes());
        }
        if (counts.skipped() > 0) {
            details.put("skipped", counts.skipped());
        }
        events.record(
                sql,
                actor,
                new Event("download." + verb, "download", download.id().value(), download.name(), details));
    }
}
