package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Ids;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.events.Event;
import io.vitrine.events.Events;
import io.vitrine.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Clears shares that have ended. They count for nothing from the instant of their end, whenever this runs. */
@Component
class EndedShares {
    private static final int AT_ONCE = 1_000;
    private static final Viewer ACTOR = new Viewer.Server("end of shares");

    private final Db db;
    private final NameStore names;
    private final Events events;
    private final Clock clock;

    EndedShares(Db db, NameStore names, Events events, Clock clock) {
        this.db = db;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    private record Ended(ObjectId object, long principal, short level, long until) {}

    /** Each transaction clears a bounded number of them, and records an event for each. */
    void clear() {
        for (var cleared = AT_ONCE; cleared >= AT_ONCE; ) {
            cleared = db.write(sql -> {
                var ended = ended(sql, clock.millis());
                record(sql, ended);
                return ended.size();
            });
        }
    }

    private static List<Ended> ended(DSLContext sql, long now) {
        var ended = new ArrayList<Ended>();
        sql.deleteFrom(NODE_SHARE)
                .where(row(NODE_SHARE.PRINCIPAL_ID, NODE_SHARE.NODE_ID)
                        .in(select(NODE_SHARE.PRINCIPAL_ID, NODE_SHARE.NODE_ID)
                                .from(NODE_SHARE)
                                .where(NODE_SHARE.UNTIL.le(now))
                                .limit(AT_ONCE)))
                .and(NODE_SHARE.UNTIL.le(now))
                .returning(NODE_SHARE.NODE_ID, NODE_SHARE.PRINCIPAL_ID, NODE_SHARE.LEVEL, NODE_SHARE.UNTIL)
                .forEach(gone -> ended.add(new Ended(
                        new NodeId(gone.getNodeId()), gone.getPrincipalId(), gone.getLevel(), gone.getUntil())));
        sql.deleteFrom(COLLECTION_SHARE)
                .where(row(COLLECTION_SHARE.PRINCIPAL_ID, COLLECTION_SHARE.COLLECTION_ID)
                        .in(select(COLLECTION_SHARE.PRINCIPAL_ID, COLLECTION_SHARE.COLLECTION_ID)
                                .from(COLLECTION_SHARE)
                                .where(COLLECTION_SHARE.UNTIL.le(now))
                                .limit(AT_ONCE)))
                .and(COLLECTION_SHARE.UNTIL.le(now))
                .returning(
                        COLLECTION_SHARE.COLLECTION_ID,
                        COLLECTION_SHARE.PRINCIPAL_ID,
                        COLLECTION_SHARE.LEVEL,
                        COLLECTION_SHARE.UNTIL)
                .forEach(gone -> ended.add(new Ended(
                        new CollectionId(gone.getCollectionId()),
                        gone.getPrincipalId(),
                        gone.getLevel(),
                        gone.getUntil())));
        return ended;
    }

    private void record(DSLContext sql, List<Ended> ended) {
        var told = names.objects(sql, ended.stream().map(Ended::object).toList());
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

    private static Event event(Ended gone, AccessView.Named object) {
        var details = Map.<String, Object>of(
                "principal",
                Ids.show(gone.principal()),
                "level",
                Level.ofRank(gone.level()).toString(),
                "until",
                Instant.ofEpochMilli(gone.until()).toString());
        return Event.of(object.type() + ".shareEnd", gone.object(), object.name(), details);
    }

    /** When they are looked for. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringJob endOfShares(EndedShares shares) {
            return new RecurringJob("end-of-shares", Duration.ofMinutes(5), shares::clear);
        }
    }
}
