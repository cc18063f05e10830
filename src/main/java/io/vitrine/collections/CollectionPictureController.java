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

/** The pictures of media collections, over HTTP. */
@RestController
@RequestMapping("/v1/media-collections")
@Tag(name = "Media collections")
class CollectionPictureController {
    private final CollectionPictures pictures;

    CollectionPictureController(CollectionPictures pictures) {
        this.pictures = pictures;
    }

    /** A few files that represent each of some collections. */
    record PicturesOfCollections(List<OfCollection> items) {
        /** @param pictures the cover alone, or else the first files of the collection and its member folders, at most four */
        @Schema(name = "PicturesOfCollection")
        record OfCollection(CollectionId collectionId, List<AssetView> pictures) {}
    }

    @GetMapping("/pictures")
    @Operation(
            summary = "Get the pictures of media collections",
            description =
                    "For each collection its cover, if it has one that the caller may view, or else up to four files:"
                            + " the first of the collection and its member folders, in the order in which they were"
                            + " added. Collections that the caller may not view are left out.")
    PicturesOfCollections pictures(
            Viewer viewer, @RequestParam @Parameter(description = "up to 100 collections") List<CollectionId> ids) {
        ItemsPerCall.check("ids", ids.size(), CollectionPictures.MOST);
        return new PicturesOfCollections(pictures.of(viewer, ids).entrySet().stream()
                .map(found -> new PicturesOfCollections.OfCollection(found.getKey(), found.getValue()))
                .toList());
    }
}
