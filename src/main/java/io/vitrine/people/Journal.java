package io.vitrine.people;

import io.vitrine.base.PrincipalId;
import io.vitrine.base.Viewer;
import io.vitrine.events.Event;
import io.vitrine.events.Events;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The clock and the events of this package. */
@Component
class Journal {
    private final Events events;
    private final Clock clock;

    Journal(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** The present time, as exact as the database stores it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The present time, but always later than {@code last}: times of change tell two states of an object apart. */
    Instant after(Instant last) {
        var now = now();
        return now.isAfter(last) ? now : last.plusMillis(1);
    }

    void record(
            DSLContext sql,
            Viewer actor,
            String action,
            PrincipalId principal,
            String name,
            Map<String, Object> details) {
        events.record(sql, actor, Event.of(action, principal, name, details));
    }
}
