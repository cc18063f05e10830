package io.vitrine.collections;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.CollectionId;
import io.vitrine.base.ItemsPerCall;
import io.vitrine.base.Viewer;
import io.vitrine.library.AssetView;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands for media collections, over HTTP. */
@RestController
@RequestMapping("/v1/media-collections")
@Tag(name = "Media collections")
class CollectionPictureController {
    private final CollectionPictures pictures;

    CollectionPictureController(CollectionPictures pictures) {
        this.pictures = pictures;
    }

    /** A few files that stand for each of some collections. */
    record PicturesOfCollections(List<OfCollection> items) {
        /** @param pictures its cover alone, or else the first files of it and of its member folders, at most four */
        @Schema(name = "PicturesOfCollection")
        record OfCollection(CollectionId collectionId, List<AssetView> pictures) {}
    }

    @GetMapping("/pictures")
    @Operation(
            summary = "Show what media collections look like",
            description =
                    "Of each its cover, where it has one that one may view, or else up to four files: the first of it"
                            + " and of its member folders, in the order in which they came into it. Collections that one may not"
                            + " view are left out.")
    PicturesOfCollections pictures(
            Viewer viewer, @RequestParam @Parameter(description = "of up to 100 collections") List<CollectionId> ids) {
        ItemsPerCall.check("ids", ids.size(), CollectionPictures.MOST);
        return new PicturesOfCollections(pictures.of(viewer, ids).entrySet().stream()
                .map(found -> new PicturesOfCollections.OfCollection(found.getKey(), found.getValue()))
                .toList());
    }
}
