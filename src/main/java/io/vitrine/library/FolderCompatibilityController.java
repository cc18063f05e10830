package io.vitrine.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Level;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Folders, through the routes of ImageKit's API. */
@RestController
@RequestMapping("/v1/folder")
@Tag(name = "Folders")
class FolderCompatibilityController {
    private final Db db;
    private final Folders folders;
    private final NodePaths paths;
    private final Deletions deletions;

    FolderCompatibilityController(Db db, Folders folders, NodePaths paths, Deletions deletions) {
        this.db = db;
        this.paths = paths;
        this.folders = folders;
        this.deletions = deletions;
    }

    /** The body of a request to create a folder. */
    @Schema(name = "FolderCreation")
    record Creation(@Nullable String folderName, @Nullable String parentFolderPath) {
        String path() {
            return Paths.join(parentFolderPath == null ? Paths.ROOT : Paths.of(parentFolderPath), Names.of(folderName));
        }
    }

    /** The body of a request to delete a folder. */
    @Schema(name = "FolderDeletion")
    record Deletion(@Nullable String folderPath) {
        String path() {
            return NodePaths.required("folderPath", folderPath);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Create a folder by its name and the path above",
            description = "Also succeeds if the folder exists already.")
    Map<String, Object> create(Viewer viewer, @RequestBody Creation request) {
        folders.ensure(viewer, request.path());
        return Map.of();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a folder by its path",
            description = "Moves it to the trash with everything in it. Requires manage on it.")
    void delete(Viewer viewer, @RequestBody Deletion request) {
        db.change(sql -> deletions.delete(sql, viewer, paths.folder(sql, viewer, Level.MANAGE, request.path())));
    }
}
