package io.vitrine.access;

import io.vitrine.base.Ids;
import io.vitrine.base.Level;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.events.Event;
import io.vitrine.events.Events;
import io.vitrine.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Removes shares that have ended. They stop counting at the instant of their end, no matter when this runs. */
@Component
class EndedShares {
    private static final int AT_ONCE = 1_000;
    private static final Viewer ACTOR = new Viewer.Server("end of shares");

    private final Db db;
    private final EndedShareStore store;
    private final NameStore names;
    private final Events events;
    private final Clock clock;

    EndedShares(Db db, EndedShareStore store, NameStore names, Events events, Clock clock) {
        this.db = db;
        this.store = store;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    /** Removes them all. Each transaction removes a bounded number and records an event for each. */
    void clear() {
        for (var cleared = AT_ONCE; cleared >= AT_ONCE; ) {
            cleared = db.write(sql -> {
                var ended = store.clear(sql, clock.millis(), AT_ONCE);
                record(sql, ended);
                return ended.size();
            });
        }
    }

    private void record(DSLContext sql, List<EndedShareStore.Ended> ended) {
        var told = names.objects(
                sql, ended.stream().map(EndedShareStore.Ended::object).toList());
        events.record(
                sql,
                ACTOR,
                ended.stream()
                        .filter(gone -> told.containsKey(gone.object().value()))
                        .map(gone -> event(
                                gone,
                                Objects.requireNonNull(told.get(gone.object().value()))))
                        .toList());
    }

    private static Event event(EndedShareStore.Ended gone, AccessView.Named object) {
        var details = Map.<String, Object>of(
                "principal",
                Ids.show(gone.principal()),
                "level",
                Level.ofRank(gone.level()).toString(),
                "until",
                Instant.ofEpochMilli(gone.until()).toString());
        return Event.of(object.type() + ".shareEnd", gone.object(), object.name(), details);
    }

    /** When ended shares are looked for. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringJob endOfShares(EndedShares shares) {
            return new RecurringJob("end-of-shares", Duration.ofMinutes(5), shares::clear);
        }
    }
}
