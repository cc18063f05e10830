package io.vitrine.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Cursor;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.people.Administrators;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that happened, over HTTP, for administrators. */
@RestController
@Tag(name = "History")
class AuditController {
    private final Db db;
    private final AuditStore store;

    AuditController(Db db, AuditStore store) {
        this.db = db;
        this.store = store;
    }

    @GetMapping("/v1/audit-events")
    @Operation(
            summary = "List all that happened",
            description =
                    "Every recorded change, the latest before the others: who did what to what, and from where. For"
                            + " administrators.")
    Page<AuditEvent> list(
            Viewer viewer,
            @ParameterObject @ModelAttribute AuditQuery query,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also say how many there are in all")
                    boolean count) {
        Administrators.require(viewer);
        query.check();
        var place = cursor == null ? null : Cursor.parse(cursor, AuditEvent.ORDER);
        var most = Page.limit(limit);
        return db.read(sql -> {
            var events = store.page(sql, query, place, most).stream()
                    .map(AuditEvent::of)
                    .toList();
            var page = Page.of(events, most, AuditEvent::cursor);
            return page.counted(count, () -> store.count(sql, query));
        });
    }
}
