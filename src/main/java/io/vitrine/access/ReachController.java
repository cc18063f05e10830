package io.vitrine.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.GroupId;
import io.vitrine.base.Page;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody reaches, over HTTP. */
@RestController
@Tag(name = "Access")
class ReachController {
    private static final String REACH =
            "Collections, then files and folders, in a stable order, each with its level and every way to it. Without"
                    + " deep, only objects that are shared, owned, or a member of a collection that shows them; with"
                    + " deep=true, also everything below them. For administrators.";
    private static final String EXPORT = "The whole list: one way per line as CSV, one object per line as NDJSON.";

    private final Reach reach;
    private final ReachExport export;

    ReachController(Reach reach, ReachExport export) {
        this.reach = reach;
        this.export = export;
    }

    @GetMapping("/v1/users/{id}/access")
    @Operation(summary = "List what a user reaches", description = REACH)
    Page<ReachView> ofUser(
            Viewer viewer,
            @PathVariable UserId id,
            @RequestParam(defaultValue = "false") boolean deep,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also return the total number of items")
                    boolean count) {
        return reach.page(viewer, id, deep, Page.limit(limit), cursor, count);
    }

    @GetMapping("/v1/groups/{id}/access")
    @Operation(summary = "List what a group reaches", description = REACH)
    Page<ReachView> ofGroup(
            Viewer viewer,
            @PathVariable GroupId id,
            @RequestParam(defaultValue = "false") boolean deep,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also return the total number of items")
                    boolean count) {
        return reach.page(viewer, id, deep, Page.limit(limit), cursor, count);
    }

    @GetMapping("/v1/users/{id}/access/export")
    @Operation(summary = "Export what a user reaches", description = EXPORT)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
            })
    void exportUser(
            Viewer viewer,
            @PathVariable UserId id,
            @RequestParam(defaultValue = "false") boolean deep,
            @RequestParam(defaultValue = "csv") @Parameter(description = "csv or ndjson") String format,
            HttpServletResponse response)
            throws IOException {
        export.write(viewer, id, deep, format, response);
    }

    @GetMapping("/v1/groups/{id}/access/export")
    @Operation(summary = "Export what a group reaches", description = EXPORT)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
            })
    void exportGroup(
            Viewer viewer,
            @PathVariable GroupId id,
            @RequestParam(defaultValue = "false") boolean deep,
            @RequestParam(defaultValue = "csv") @Parameter(description = "csv or ndjson") String format,
            HttpServletResponse response)
            throws IOException {
        export.write(viewer, id, deep, format, response);
    }
}
