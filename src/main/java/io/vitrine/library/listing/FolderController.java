package io.vitrine.library.listing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.CommonFault;
import io.vitrine.base.ItemsPerCall;
import io.vitrine.base.NodeId;
import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.library.AssetView;
import io.vitrine.library.Folders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Folders over HTTP. */
@RestController
@RequestMapping("/v1/folders")
@Tag(name = "Folders", description = "The tree of folders that holds all files")
class FolderController {
    private final Folders folders;
    private final FolderListing listing;
    private final FolderPictures pictures;

    FolderController(Folders folders, FolderListing listing, FolderPictures pictures) {
        this.folders = folders;
        this.listing = listing;
        this.pictures = pictures;
    }

    /** The body of a request to create a folder. */
    record NewFolder(@Nullable String path) {}

    @GetMapping
    @Operation(summary = "Find a folder by its path")
    AssetView at(Viewer viewer, @RequestParam @Parameter(example = "/press/2026") String path) {
        return folders.at(viewer, path);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Create a folder",
            description = "Also creates missing folders above it. Requires contribute on the last folder that exists.")
    AssetView create(Viewer viewer, @RequestBody NewFolder request) {
        if (request.path() == null || request.path().isBlank()) {
            throw Problem.invalidField("invalid-path", "path", CommonFault.REQUIRED);
        }
        return folders.create(viewer, request.path());
    }

    /** A few pictures that represent each of the requested folders. */
    record PicturesOfFolders(List<OfFolder> items) {
        /** @param pictures up to four, from the folder or from folders below it */
        @Schema(name = "PicturesOfFolder")
        record OfFolder(NodeId folderId, List<AssetView> pictures) {}
    }

    @GetMapping("/pictures")
    @Operation(
            summary = "Show a few pictures of folders",
            description =
                    "Returns up to four pictures of each, from the folder or from folders below it. Folders without"
                            + " pictures, and those that the caller may not view, are left out.")
    PicturesOfFolders pictures(
            Viewer viewer, @RequestParam @Parameter(description = "Up to 100 folders") List<NodeId> ids) {
        ItemsPerCall.check("ids", ids.size(), FolderPictures.MOST);
        return new PicturesOfFolders(pictures.of(viewer, ids).entrySet().stream()
                .map(found -> new PicturesOfFolders.OfFolder(found.getKey(), found.getValue()))
                .toList());
    }

    @GetMapping("/{id}/assets")
    @Operation(
            summary = "List the contents of a folder",
            description = "Lists files and folders together in one order. Requires view on the folder.")
    Page<AssetView> list(
            Viewer viewer,
            @PathVariable NodeId id,
            @RequestParam(defaultValue = "name")
                    @Parameter(
                            description =
                                    "name, type, size, dimensions, owner, level, createdAt, updatedAt; descending with - in front")
                    String sort,
            @RequestParam(required = false)
                    @Parameter(description = "file, folder, image, video, audio, document or other")
                    @Nullable
                    String type,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "Also return the total number")
                    boolean count) {
        return listing.list(viewer, id, FolderListing.Query.of(sort, type, limit, cursor, count));
    }
}
