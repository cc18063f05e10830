package io.vitrine.collections;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.CollectionId;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import io.vitrine.library.AssetView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The contents of media collections, over HTTP. */
@RestController
@RequestMapping("/v1/media-collections")
@Tag(name = "Media collections")
class CollectionMemberController {
    private final CollectionMemberList list;
    private final CollectionMembers members;

    CollectionMemberController(CollectionMemberList list, CollectionMembers members) {
        this.list = list;
        this.members = members;
    }

    /** The result for each pair. */
    @Schema(name = "MembershipResults")
    record Results(List<CollectionMembers.Result> results) {}

    @GetMapping("/{id}/assets")
    @Operation(
            summary = "List the contents of a media collection",
            description = "Files and folders in one order: the members, or with deep=true also everything below member"
                    + " folders, each once. Requires view.")
    Page<AssetView> list(
            Viewer viewer,
            @PathVariable CollectionId id,
            @RequestParam(defaultValue = CollectionMemberSort.BY_ADDED)
                    @Parameter(
                            description =
                                    "addedAt, name, type, size, dimensions, owner, level, updatedAt; a leading hyphen"
                                            + " reverses the order",
                            example = "name")
                    String sort,
            @RequestParam(required = false)
                    @Parameter(description = "file, folder, image, video, audio, document or other")
                    @Nullable
                    String type,
            @RequestParam(defaultValue = "false") @Parameter(description = "also list everything below member folders")
                    boolean deep,
            @RequestParam(required = false)
                    @Parameter(description = "A query, or words to find", example = "beach AND size > \"1mb\"")
                    @Nullable
                    String searchQuery,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also return the total number of items")
                    boolean count) {
        var asked = new CollectionMemberQuery.Parameters(sort, type, deep, searchQuery);
        return list.list(viewer, id, CollectionMemberQuery.of(asked, limit, cursor), count);
    }

    @PostMapping("/assets/add")
    @Operation(
            summary = "Add assets to media collections",
            description =
                    "Adds each asset to each collection. Requires contribute on both. Returns the result for each pair:"
                            + " added, already-member, not-found or not-allowed.")
    Results add(Viewer viewer, @RequestBody CollectionRequest.Pairs pairs) {
        return new Results(members.add(viewer, pairs));
    }

    @PostMapping("/assets/remove")
    @Operation(
            summary = "Remove assets from media collections",
            description =
                    "Removes each asset from each collection. The assets stay in the library, and stay visible in a"
                            + " collection through a folder that is a member. Requires manage on the collection. Returns"
                            + " the result for each pair: removed, not-member, not-found or not-allowed.")
    Results remove(Viewer viewer, @RequestBody CollectionRequest.Pairs pairs) {
        return new Results(members.remove(viewer, pairs));
    }
}
