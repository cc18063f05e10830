package io.vitrine.history;

import io.vitrine.access.Access;
import io.vitrine.access.Allowed;
import io.vitrine.base.Cursor;
import io.vitrine.base.Level;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads histories, a page at a time. */
@Component
class History {
    /** How many events are read at once for counting. */
    private static final int STEP = 1000;

    private final Db db;
    private final Access access;
    private final HistoryStore store;
    private final Teller teller;

    History(Db db, Access access, HistoryStore store, Teller teller) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.teller = teller;
    }

    /** Needs the level view. Errors: not found; invalid-cursor. */
    <I extends ObjectId> Page<HistoryEntry> of(Viewer viewer, I id, int limit, @Nullable String cursor, boolean count) {
        var place = cursor == null ? null : Cursor.parse(cursor, HistoryEntry.ORDER);
        return db.read(sql -> {
            var object = access.require(sql, viewer, Level.VIEW, id);
            return Page.of(told(sql, viewer, object, place, limit + 1), limit, HistoryEntry::cursor)
                    .counted(count, () -> number(sql, viewer, object));
        });
    }

    /**
     * Counts the entries. No query can decide which events a restricted viewer is told, so for them every event is gone
     * through.
     */
    private long number(DSLContext sql, Viewer viewer, Allowed<? extends ObjectId> object) {
        var actions = ToldActions.of(object.id(), object.level());
        if (!viewer.role().isRestricted()) {
            return store.count(sql, object, actions);
        }
        var number = 0L;
        var events = store.page(sql, object, actions, null, STEP);
        while (!events.isEmpty()) {
            number += teller.tell(sql, viewer, object, events).size();
            var place = new Cursor(HistoryEntry.ORDER, "", events.getLast().getId());
            events = store.page(sql, object, actions, place, STEP);
        }
        return number;
    }

    /**
     * Reads on past events that the viewer is not told, so that a page with fewer entries than asked for is always the last,
     * and reveals nothing about them.
     */
    private List<HistoryEntry> told(
            DSLContext sql, Viewer viewer, Allowed<? extends ObjectId> object, @Nullable Cursor from, int wanted) {
        var actions = ToldActions.of(object.id(), object.level());
        var told = new ArrayList<HistoryEntry>();
        var place = from;
        while (true) {
            var events = store.page(sql, object, actions, place, wanted);
            told.addAll(teller.tell(sql, viewer, object, events));
            if (told.size() >= wanted || events.size() < wanted) {
                return told.subList(0, Math.min(wanted, told.size()));
            }
            place = new Cursor(HistoryEntry.ORDER, "", events.getLast().getId());
        }
    }
}
