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

    /** What became of each. */
    @Schema(name = "MediaCollectionDeletions")
    record Deletions(List<CollectionDeletion.Result> results) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a media collection",
            description =
                    "Every signed-in user may; whoever makes it owns it. The name has 1 to 255 letters and digits of any"
                            + " language, _ and -, and is unique whatever the case. First members need contribute on each; if one"
                            + " is refused, nothing is made.")
    MediaCollectionView create(
            Viewer viewer, @RequestBody CollectionRequest.New request, HttpServletResponse response) {
        return tagged(collections.create(viewer, request), response);
    }

    @GetMapping
    @Operation(
            summary = "Find media collections",
            description = "Among those that the caller may see, without regard to case.")
    Page<MediaCollectionView> find(
            Viewer viewer,
            @ParameterObject @ModelAttribute CollectionSearch search,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also say how many there are in all")
                    boolean count) {
        return list.find(viewer, search, Page.limit(limit), cursor, count);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a media collection", description = "Needs view.")
    MediaCollectionView get(Viewer viewer, @PathVariable CollectionId id, HttpServletResponse response) {
        return tagged(collections.get(viewer, id), response);
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change a media collection",
            description =
                    "Its name, description, cover, or what it gives on its members; members, shares and links stay. A"
                            + " description or cover that is null goes. Needs manage.")
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
            description = "Its members stay in the library; every access through it ends. Needs manage.")
    void delete(Viewer viewer, @PathVariable CollectionId id) {
        deletion.delete(viewer, id);
    }

    @PostMapping("/delete")
    @Operation(summary = "Delete media collections", description = "All those on which the caller has manage.")
    Deletions deleteAll(Viewer viewer, @RequestBody CollectionRequest.Ids request) {
        return new Deletions(deletion.delete(viewer, request));
    }

    /** The tag stands on the response alone: what a viewer sees also depends on the viewer, so it must not be cached by it. */
    private static MediaCollectionView tagged(MediaCollectionView view, HttpServletResponse response) {
        Revision.tell(response, view.revision());
        return view;
    }
}
