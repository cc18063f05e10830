package io.vitrine.collections;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.CollectionId;
import io.vitrine.base.Page;
import io.vitrine.base.Revision;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Media collections over HTTP. */
@RestController
@RequestMapping("/v1/media-collections")
@Tag(name = "Media collections", description = "Named groupings of files and folders, shared as one")
class MediaCollectionController {
    private final MediaCollections collections;
    private final CollectionList list;
    private final CollectionDeletion deletion;

    MediaCollectionController(MediaCollections collections, CollectionList list, CollectionDeletion deletion) {
        this.collections = collections;
        this.list = list;
        this.deletion = deletion;
    }

    /** The result for each collection. */
    @Schema(name = "MediaCollectionDeletions")
    record Deletions(List<CollectionDeletion.Result> results) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Create a media collection",
            description =
                    "Every signed-in user may create one, and owns it. The name has 1 to 255 letters and digits of any"
                            + " language, _ and -, and is unique regardless of case. The first members need contribute"
                            + " on each; if one is refused, nothing is created.")
    MediaCollectionView create(
            Viewer viewer, @RequestBody CollectionRequest.New request, HttpServletResponse response) {
        return tagged(collections.create(viewer, request), response);
    }

    @GetMapping
    @Operation(
            summary = "Find media collections",
            description = "Searches those that the caller may see, regardless of case.")
    Page<MediaCollectionView> find(
            Viewer viewer,
            @ParameterObject @ModelAttribute CollectionSearch search,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also return the total number of items")
                    boolean count) {
        return list.find(viewer, search, Page.limit(limit), cursor, count);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a media collection", description = "Requires view.")
    MediaCollectionView get(Viewer viewer, @PathVariable CollectionId id, HttpServletResponse response) {
        return tagged(collections.get(viewer, id), response);
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change a media collection",
            description =
                    "Changes its name, description, cover, or what it gives on its members; members, shares and links"
                            + " stay. A null description or cover is removed. Requires manage.")
    MediaCollectionView change(
            Viewer viewer,
            @PathVariable CollectionId id,
            @RequestBody CollectionRequest.Change request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        return tagged(collections.change(viewer, id, request, ifMatch), response);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a media collection",
            description = "Its members stay in the library; all access through it ends. Requires manage.")
    void delete(Viewer viewer, @PathVariable CollectionId id) {
        deletion.delete(viewer, id);
    }

    @PostMapping("/delete")
    @Operation(summary = "Delete media collections", description = "Deletes all those on which the caller has manage.")
    Deletions deleteAll(Viewer viewer, @RequestBody CollectionRequest.Ids request) {
        return new Deletions(deletion.delete(viewer, request));
    }

    /**
     * Sends the revision as an ETag with the response only: the view also depends on the viewer, so the tag must not be used
     * to cache it.
     */
    private static MediaCollectionView tagged(MediaCollectionView view, HttpServletResponse response) {
        Revision.tell(response, view.revision());
        return view;
    }
}
