package io.vitrine.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Ids;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.jobs.TrackedJobs;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Copies, moves and renames folders through the routes of ImageKit's API. */
@RestController
@RequestMapping("/v1/bulkJobs")
@Tag(name = "Folders")
class BulkJobController {
    private static final Set<String> KINDS = Set.of("copy", "move", RenameWork.KIND);

    private final Transfers transfers;
    private final FolderRenames renames;
    private final TrackedJobs jobs;

    BulkJobController(Transfers transfers, FolderRenames renames, TrackedJobs jobs) {
        this.transfers = transfers;
        this.renames = renames;
        this.jobs = jobs;
    }

    /** Older clients send {@code includeFileVersions} instead of {@code includeVersions}. */
    @Schema(name = "FolderCopy")
    record Copy(
            @Nullable String sourceFolderPath,
            @Nullable String destinationPath,
            @Nullable Boolean includeVersions,
            @Nullable Boolean includeFileVersions) {
        Transfers.Wish wish() {
            return new Transfers.Wish(
                    true, Boolean.TRUE.equals(includeVersions) || Boolean.TRUE.equals(includeFileVersions));
        }
    }

    @Schema(name = "FolderMove")
    record Move(@Nullable String sourceFolderPath, @Nullable String destinationPath) {}

    @Schema(name = "FolderRename")
    record Rename(
            @Nullable String folderPath,
            @Nullable String newFolderName,
            @Nullable Boolean purgeCache) {}

    @Schema(name = "StartedBulkJob")
    record Started(String jobId) {}

    @Schema(name = "BulkJob")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BulkJob(String jobId, String type, String status) {}

    @PostMapping("/copyFolder")
    @Operation(summary = "Copy a folder by its path", description = "Requires contribute on both folders.")
    Started copy(Viewer viewer, @RequestBody Copy request) {
        return transfer(viewer, request.sourceFolderPath(), request.destinationPath(), request.wish());
    }

    @PostMapping("/moveFolder")
    @Operation(summary = "Move a folder by its path", description = "Requires manage on both folders.")
    Started move(Viewer viewer, @RequestBody Move request) {
        return transfer(viewer, request.sourceFolderPath(), request.destinationPath(), Transfers.Wish.MOVE);
    }

    @PostMapping("/renameFolder")
    @Operation(summary = "Rename a folder by its path", description = "Requires manage on the folder.")
    Started rename(Viewer viewer, @RequestBody Rename request) {
        var path = NodePaths.required("folderPath", request.folderPath());
        return new Started(Ids.show(renames.rename(viewer, path, request.newFolderName())));
    }

    @GetMapping("/{jobId}")
    @Operation(
            summary = "Show whether a job is done",
            description = "For administrators and the user or key that started the job; /v1/jobs shows more.")
    BulkJob get(Viewer viewer, @PathVariable String jobId) {
        var job = jobs.find(viewer, Ids.read(jobId)).job();
        if (!KINDS.contains(job.kind())) {
            throw Problem.notFound();
        }
        return new BulkJob(
                Ids.show(job.id()),
                job.kind().toUpperCase(Locale.ROOT) + "_FOLDER",
                job.at().finished() == null ? "Pending" : "Completed");
    }

    private Started transfer(
            Viewer viewer, @Nullable String sourcePath, @Nullable String destinationPath, Transfers.Wish wish) {
        var from = NodePaths.required("sourceFolderPath", sourcePath);
        var to = NodePaths.required("destinationPath", destinationPath);
        var told = transfers.folder(viewer, from, to, wish);
        return new Started(Ids.show(told.job().id()));
    }
}
