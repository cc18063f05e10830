package io.vitrine.history;

import io.vitrine.base.Cursor;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.people.Administrators;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads all recorded changes, a page at a time. */
@Component
class Audit {
    private final Db db;
    private final AuditStore store;

    Audit(Db db, AuditStore store) {
        this.db = db;
        this.store = store;
    }

    /**
     * The latest first. Errors: forbidden; invalid-action, invalid-path, invalid-time, invalid-cursor.
     *
     * @param count whether to include the total number
     */
    Page<AuditEvent> page(Viewer viewer, AuditQuery query, int limit, @Nullable String cursor, boolean count) {
        Administrators.require(viewer);
        query.check();
        var place = cursor == null ? null : Cursor.parse(cursor, AuditEvent.ORDER);
        return db.read(sql -> {
            var events = store.page(sql, query, place, limit).stream()
                    .map(AuditEvent::of)
                    .toList();
            var page = Page.of(events, limit, AuditEvent::cursor);
            return page.counted(count, () -> store.count(sql, query));
        });
    }
}
