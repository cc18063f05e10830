package io.vitrine.collections;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.NodeId;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The collections of an asset, over HTTP. */
@RestController
@Tag(name = "Media collections")
class AssetCollectionController {
    private final AssetCollections collections;

    AssetCollectionController(AssetCollections collections) {
        this.collections = collections;
    }

    /** How an asset is in a collection. */
    @Schema(
            name = "MembershipVia",
            oneOf = {Direct.class, ThroughFolder.class})
    sealed interface Via {}

    /** As a member itself. */
    @Schema(type = "string", allowableValues = "direct")
    enum Direct implements Via {
        DIRECT;

        @JsonValue
        @Override
        public String toString() {
            return "direct";
        }
    }

    /** In a folder that is a member, or anywhere below it. */
    @Schema(name = "ThroughFolder")
    record ThroughFolder(
            @Schema(example = "folder") String type,
            NodeId id,
            String name,
            @Schema(example = "/press/2026") String path)
            implements Via {}

    /**
     * A collection that an asset is in.
     *
     * @param via {@code "direct"}, or the folder above the asset that is the member
     */
    @Schema(name = "AssetCollection")
    record Place(MediaCollectionView collection, Via via) {
        static Place from(AssetCollections.Showing showing, NodeId asset, MediaCollectionView collection) {
            return new Place(
                    collection,
                    showing.through().equals(asset)
                            ? Direct.DIRECT
                            : new ThroughFolder("folder", showing.through(), showing.name(), showing.path()));
        }
    }

    @GetMapping("/v1/assets/{id}/media-collections")
    @Operation(
            summary = "List the collections that an asset is in",
            description =
                    "Collections that contain it directly, or through a folder above it that is a member; by name, each"
                            + " as often as there are ways. Only collections that the caller may see. Requires view on the"
                            + " asset.")
    Page<Place> list(
            Viewer viewer,
            @PathVariable NodeId id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also return the total number of items")
                    boolean count) {
        return collections.list(viewer, id, Page.limit(limit), cursor, count);
    }
}
