package io.vitrine.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.NodeId;
import io.vitrine.base.VersionId;
import io.vitrine.base.Viewer;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The versions of files, through the routes of ImageKit's API. */
@RestController
@RequestMapping("/v1/files/{fileId}/versions")
@Tag(name = "Versions", description = "The current and former versions of files")
class VersionController {
    private final Versions versions;

    VersionController(Versions versions) {
        this.versions = versions;
    }

    @GetMapping
    @Operation(summary = "List the versions of a file", description = "Lists the newest first.")
    List<VersionView> list(Viewer viewer, @PathVariable NodeId fileId) {
        return versions.list(viewer, fileId);
    }

    @GetMapping("/{versionId}")
    @Operation(summary = "Show a version")
    VersionView get(Viewer viewer, @PathVariable NodeId fileId, @PathVariable String versionId) {
        return versions.get(viewer, fileId, VersionId.of(versionId));
    }

    @PutMapping("/{versionId}/restore")
    @Operation(
            summary = "Restore a version",
            description = "Makes it the current version of the file again. Requires contribute on the file.")
    VersionView restore(Viewer viewer, @PathVariable NodeId fileId, @PathVariable String versionId) {
        return versions.restore(viewer, fileId, VersionId.of(versionId));
    }

    @DeleteMapping("/{versionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a version permanently",
            description = "Requires manage on the file. The current version cannot be deleted.")
    void delete(Viewer viewer, @PathVariable NodeId fileId, @PathVariable String versionId) {
        versions.delete(viewer, fileId, VersionId.of(versionId));
    }
}
