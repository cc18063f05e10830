package io.vitrine.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.CollectionId;
import io.vitrine.base.NodeId;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Histories over HTTP. */
@RestController
@Tag(name = "History", description = "What was done to an asset or a media collection")
class HistoryController {
    private static final String RULE =
            "Latest first. Shares and owners are shown to callers with manage. The actor is also shown to callers whose"
                    + " role sees the whole library, and to the actors themselves. Folders and assets are named only"
                    + " if the caller sees them today.";

    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    @GetMapping("/v1/assets/{id}/history")
    @Operation(summary = "List the history of a file or folder", description = RULE)
    Page<HistoryEntry> ofAsset(
            Viewer viewer,
            @PathVariable NodeId id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also return the total number of items")
                    boolean count) {
        return history.of(viewer, id, Page.limit(limit), cursor, count);
    }

    @GetMapping("/v1/media-collections/{id}/history")
    @Operation(summary = "List the history of a media collection", description = RULE)
    Page<HistoryEntry> ofCollection(
            Viewer viewer,
            @PathVariable CollectionId id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also return the total number of items")
                    boolean count) {
        return history.of(viewer, id, Page.limit(limit), cursor, count);
    }
}
