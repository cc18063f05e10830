package io.vitrine.delivery.download;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.DownloadId;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP API for zip downloads. */
@RestController
@RequestMapping("/v1/downloads")
@Tag(name = "Downloads", description = "Files, folders and media collections as one zip archive that can be resumed")
class DownloadController {
    private final Downloads downloads;
    private final DownloadViews views;

    DownloadController(Downloads downloads, DownloadViews views) {
        this.downloads = downloads;
        this.views = views;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Create a download",
            description =
                    "Takes any mix of files, folders and media collections as the caller sees them now; requires view on each."
                            + " This call fixes what the archive contains; the url of the download sends it. Each folder and"
                            + " collection becomes a folder at the top of the archive. Files whose content is damaged are left"
                            + " out and listed under skipped.")
    DownloadView create(Viewer viewer, @RequestBody DownloadRequest request) {
        return views.made(downloads.create(viewer, request));
    }

    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Repeat a download",
            description = "Creates a new download of the items that were named for this one, as they are now.")
    DownloadView again(Viewer viewer, @PathVariable DownloadId id) {
        return views.made(downloads.again(viewer, id));
    }

    @GetMapping
    @Operation(
            summary = "List downloads",
            description =
                    "Lists the caller's downloads, newest first. Administrators see all, or only their own with owner=me.")
    Page<DownloadView> list(
            Viewer viewer,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(description = "me: only the caller's own", schema = @Schema(allowableValues = "me"))
                    String owner,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also return the total number of items")
                    boolean count) {
        return downloads
                .list(viewer, DownloadRequest.isOwn(owner), Page.limit(limit), cursor, count)
                .map(views::listed);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Get a download",
            description = "Returns one of the caller's downloads; administrators can get any.")
    DownloadView get(Viewer viewer, @PathVariable DownloadId id) {
        return views.shown(downloads.find(viewer, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a download",
            description = "From now on its url answers 410, and transfers under way break off.")
    void delete(Viewer viewer, @PathVariable DownloadId id) {
        downloads.delete(viewer, id);
    }
}
