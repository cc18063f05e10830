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

/** Downloads as zip, over HTTP. */
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
            summary = "Ask for a download",
            description =
                    "Any mix of files, folders and media collections, as the caller sees them now: needs view on each. What"
                            + " is in it is fixed with this; its url sends the archive. Each folder and collection is a folder at"
                            + " the top of it. Files whose content is damaged are left out and listed under skipped.")
    DownloadView create(Viewer viewer, @RequestBody DownloadRequest request) {
        return views.made(downloads.create(viewer, request));
    }

    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask for the same once more",
            description = "A new download of what was named for another one, as it is now.")
    DownloadView again(Viewer viewer, @PathVariable DownloadId id) {
        return views.made(downloads.again(viewer, id));
    }

    @GetMapping
    @Operation(
            summary = "List downloads",
            description = "The caller's own, the newest first; administrators see all, or with owner=me theirs.")
    Page<DownloadView> list(
            Viewer viewer,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(description = "me: the caller's own alone", schema = @Schema(allowableValues = "me"))
                    String owner,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also say how many there are in all")
                    boolean count) {
        return downloads
                .list(viewer, DownloadRequest.isOwn(owner), Page.limit(limit), cursor, count)
                .map(views::listed);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a download", description = "The caller's own; administrators any.")
    DownloadView get(Viewer viewer, @PathVariable DownloadId id) {
        return views.shown(downloads.find(viewer, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a download",
            description = "Its url answers 410 from now on, and what is being sent breaks off.")
    void delete(Viewer viewer, @PathVariable DownloadId id) {
        downloads.delete(viewer, id);
    }
}
