package io.vitrine.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All recorded changes over HTTP, for administrators. */
@RestController
@Tag(name = "History")
class AuditController {
    private final Audit audit;
    private final AuditExport export;

    AuditController(Audit audit, AuditExport export) {
        this.audit = audit;
        this.export = export;
    }

    @GetMapping("/v1/audit-events")
    @Operation(
            summary = "List all recorded changes",
            description =
                    "Every recorded change, latest first: who did what to what, and from where. For administrators.")
    Page<AuditEvent> list(
            Viewer viewer,
            @ParameterObject @ModelAttribute AuditQuery query,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also return the total number of items")
                    boolean count) {
        return audit.page(viewer, query, Page.limit(limit), cursor, count);
    }

    @GetMapping("/v1/audit-events/export")
    @Operation(
            summary = "Export all recorded changes",
            description = "The whole list, one event per line. For administrators.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
            })
    void export(
            Viewer viewer,
            @ParameterObject @ModelAttribute AuditQuery query,
            @RequestParam(defaultValue = "csv") @Parameter(description = "csv or ndjson") String format,
            HttpServletResponse response)
            throws IOException {
        export.write(viewer, query, format, response);
    }
}
