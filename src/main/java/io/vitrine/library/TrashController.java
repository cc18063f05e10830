package io.vitrine.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.access.Access;
import io.vitrine.base.Cursor;
import io.vitrine.base.NodeId;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.jobs.JobView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trash over HTTP. */
@RestController
@Tag(name = "Trash", description = "Deleted files and folders, until they are deleted permanently")
class TrashController {
    private final Db db;
    private final Access access;
    private final TrashListStore store;
    private final TrashTime time;
    private final Restores restores;
    private final Emptying emptying;

    TrashController(Db db, Access access, TrashListStore store, TrashTime time, Restores restores, Emptying emptying) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.time = time;
        this.restores = restores;
        this.emptying = emptying;
    }

    /** The items to restore, and the folder to restore them into. */
    @Schema(name = "Restoration")
    record Restoration(
            @Nullable List<String> ids,
            @Nullable NodeId destinationId,
            @Nullable Boolean useUniqueName) {}

    /** The items to delete permanently. */
    @Schema(name = "TrashSelection")
    record Selection(@Nullable List<String> ids) {}

    /** The outcome for each item, in the order of the request. */
    @Schema(name = "RestoreResults")
    record Results(List<Restores.Result> results) {}

    @GetMapping("/v1/trash")
    @Operation(
            summary = "List the trash",
            description =
                    "Lists the items that the caller could manage where they were, the most recently deleted first.")
    Page<TrashView> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "Also return the total number")
                    boolean count) {
        var place = cursor == null ? null : Cursor.parse(cursor, TrashView.ORDER);
        var most = Page.limit(limit);
        var manageable = access.manageableTrash(viewer);
        return db.read(sql -> {
            var page = Page.of(store.page(sql, manageable, place, most, time::end), most, TrashView::cursor);
            return page.counted(count, () -> store.count(sql, manageable));
        });
    }

    @PostMapping("/v1/assets/restore")
    @Operation(
            summary = "Restore items from the trash",
            description = "Restores each item to its place or to another folder, which requires manage on that folder."
                    + " Returns the status of each: restored, not-found, place-gone or name-taken.")
    Results restore(Viewer viewer, @RequestBody Restoration request) {
        var ids = SentIds.of(request.ids());
        var wish = new Restores.Wish(request.destinationId(), Boolean.TRUE.equals(request.useUniqueName()));
        var results = restores.restore(viewer, ids.known(), wish);
        return new Results(ids.sent().stream()
                .map(id -> results.getOrDefault(NodeId.of(id), Restores.Result.not(id, "not-found")))
                .toList());
    }

    @PostMapping("/v1/trash/empty")
    @Operation(
            summary = "Delete items in the trash permanently",
            description =
                    "Deletes the named items or, without ids, all items that the caller could manage where they were."
                            + " Returns the job.")
    JobView empty(Viewer viewer, @RequestBody Selection request) {
        var ids = request.ids();
        return JobView.of(
                emptying.empty(viewer, ids == null ? null : SentIds.of(ids).known()));
    }
}
