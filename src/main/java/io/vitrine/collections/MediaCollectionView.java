package io.vitrine.collections;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.access.MemberAccess;
import io.vitrine.access.SharedWith;
import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.library.AssetView.Owner;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A media collection as its viewer sees it.
 *
 * @param owner null if it was created by an organisation key
 * @param coverAssetId the file that represents it; null if there is none or the viewer may not see it
 * @param assetCount the number of its direct members that the viewer may see
 * @param memberAccess {@code grant}: its viewers may view its members; {@code filter}: viewers are shown only those members
 *     that they may see anyway
 * @param can what the viewer may do with it
 * @param sharedWith present only for viewers who may see who has access
 */
@Schema(name = "MediaCollection")
public record MediaCollectionView(
        CollectionId id,
        @Schema(example = "Spring_2026") String name,
        @Nullable String description,
        @Nullable Owner owner,
        @Nullable NodeId coverAssetId,
        @Schema(example = "42") long assetCount,
        MemberAccess memberAccess,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long revision,
        Level level,

        @Schema(example = "[\"view\", \"download\", \"addAssets\"]")
        List<String> can,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SharedWith sharedWith) {
    /** @param shown how many of the members the viewer may see */
    static MediaCollectionView from(
            MediaCollection collection,
            Level level,
            long shown,
            Predicate<NodeId> isVisible,
            @Nullable SharedWith sharedWith) {
        var cover = collection.cover();
        return new MediaCollectionView(
                collection.id(),
                collection.name(),
                collection.description(),
                collection.owner(),
                cover != null && isVisible.test(cover) ? cover : null,
                shown,
                collection.memberAccess(),
                collection.createdAt(),
                collection.updatedAt(),
                collection.revision(),
                level,
                CollectionOperation.allowedAt(level),
                sharedWith);
    }
}
