package io.vitrine.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.NodeId;
import io.vitrine.base.Revision;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP endpoints for operations that work on files and folders alike. */
@RestController
@RequestMapping("/v1/assets")
@Tag(name = "Assets", description = "Operations on files and folders alike")
class AssetController {
    private final Db db;
    private final Assets assets;
    private final Renames renames;
    private final Deletions deletions;

    AssetController(Db db, Assets assets, Renames renames, Deletions deletions) {
        this.db = db;
        this.assets = assets;
        this.renames = renames;
        this.deletions = deletions;
    }

    /** The body of a rename request. */
    @Schema(name = "AssetRename")
    record Change(@Nullable String name) {}

    /** The body of a request to delete many files and folders. */
    @Schema(name = "AssetDeletion")
    record Deletion(@Nullable List<String> ids) {}

    @GetMapping("/{id}")
    @Operation(
            summary = "Show a file or folder",
            description = "The ETag identifies its revision; send it as If-Match when changing it.")
    AssetView get(Viewer viewer, @PathVariable NodeId id, HttpServletResponse response) {
        return tagged(db.read(sql -> assets.view(sql, viewer, id)), response);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Rename a file or folder", description = "Requires manage on it.")
    AssetView rename(
            Viewer viewer,
            @PathVariable NodeId id,
            @RequestBody Change change,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        var view = db.write(sql -> {
            renames.rename(sql, viewer, id, change.name(), ifMatch);
            return assets.view(sql, viewer, id);
        });
        return tagged(view, response);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a file or folder",
            description = "Moves it to the trash with everything in it. Requires manage on it.")
    void delete(Viewer viewer, @PathVariable NodeId id) {
        deletions.delete(viewer, id);
    }

    @PostMapping("/delete")
    @Operation(
            summary = "Delete many files and folders",
            description =
                    "Moves those that the caller may delete to the trash, in one transaction. Returns the status of"
                            + " each.")
    AssetResults deleteMany(Viewer viewer, @RequestBody Deletion request) {
        var ids = SentIds.of(request.ids());
        return AssetResults.of(ids.sent(), deletions.deleteEach(viewer, ids.known()));
    }

    /**
     * Sets the ETag as a plain header only: what is shown also depends on the viewer, so the tag must not be used for caching.
     */
    private static AssetView tagged(AssetView view, HttpServletResponse response) {
        Revision.tell(response, view.revision());
        return view;
    }
}
