package io.vitrine.collections;

import io.vitrine.base.CollectionId;
import io.vitrine.base.NodeId;
import io.vitrine.base.Viewer;
import io.vitrine.events.Event;
import io.vitrine.events.Events;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clock and the events of media collections. Call each method within the transaction of the change. */
@Component
class CollectionJournal {
    private final Events events;
    private final Clock clock;

    CollectionJournal(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** The current time, in the precision in which times are stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void created(DSLContext sql, Viewer viewer, MediaCollection collection) {
        events.record(sql, viewer, event("create", collection, facts(collection)));
    }

    void changed(DSLContext sql, Viewer viewer, MediaCollection before, MediaCollection after) {
        var old = facts(before);
        var details = new LinkedHashMap<String, Object>();
        facts(after).forEach((fact, value) -> {
            if (!Objects.equals(value, old.get(fact))) {
                details.put(fact, change(old.get(fact), value));
            }
        });
        events.record(sql, viewer, event("update", after, details));
    }

    void deleted(DSLContext sql, Viewer viewer, List<MediaCollection> collections) {
        events.record(
                sql,
                viewer,
                collections.stream()
                        .map(gone -> event("delete", gone, Map.of("assetCount", gone.memberCount())))
                        .toList());
    }

    /**
     * One event for each collection that gained or lost members.
     *
     * @param verb {@code addAssets} or {@code removeAssets}
     */
    void members(
            DSLContext sql,
            Viewer viewer,
            String verb,
            List<MediaCollection> collections,
            Map<CollectionId, List<NodeId>> assets) {
        events.record(
                sql,
                viewer,
                collections.stream()
                        .filter(collection -> assets.containsKey(collection.id()))
                        .map(collection -> event(verb, collection, Map.of("assetIds", assets.get(collection.id()))))
                        .toList());
    }

    private static Map<String, @Nullable Object> facts(MediaCollection collection) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("name", collection.name());
        facts.put("description", collection.description());
        facts.put("coverAssetId", collection.cover());
        facts.put("memberAccess", collection.memberAccess());
        return facts;
    }

    private static Map<String, @Nullable Object> change(@Nullable Object from, @Nullable Object to) {
        var change = new HashMap<String, @Nullable Object>();
        change.put("from", from);
        change.put("to", to);
        return change;
    }

    private static Event event(
            String verb, MediaCollection collection, Map<String, ? extends @Nullable Object> details) {
        var told = new HashMap<String, Object>();
        details.forEach((fact, value) -> {
            if (value != null) {
                told.put(fact, value);
            }
        });
        return Event.of("collection." + verb, collection.id(), collection.name(), told);
    }
}
