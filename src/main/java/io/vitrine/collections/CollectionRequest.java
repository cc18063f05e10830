package io.vitrine.collections;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.access.MemberAccess;
import io.vitrine.base.CommonFault;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Bodies of requests about media collections. */
final class CollectionRequest {
    private CollectionRequest() {}

    /**
     * A collection to be created.
     *
     * @param assetIds its first members; the caller needs contribute on each
     * @param memberAccess {@code grant} lets its viewers view its members, {@code filter} shows each viewer only those members
     *     that they may see anyway; absent: grant
     */
    @Schema(name = "NewMediaCollection")
    record New(
            @Schema(example = "Spring_2026") String name,

            @Schema(example = "All that goes to print") @Nullable
            String description,

            @Nullable String coverAssetId,
            @Nullable List<String> assetIds,
            @Nullable MemberAccess memberAccess) {
        New {
            Required.field(name, "name");
            assetIds = assetIds == null ? null : complete(assetIds, "assetIds");
        }

        /** The ids as they were sent. */
        List<String> members() {
            return assetIds == null ? List.of() : assetIds;
        }

        @Nullable
        NodeId cover() {
            return coverAssetId == null ? null : NodeId.of(coverAssetId);
        }
    }

    /** A change: absent fields stay as they are; a null description or cover is removed. */
    @Schema(name = "MediaCollectionChange")
    record Change(
            @Schema(example = "Summer_2026") @Nullable String name,

            @Schema(type = "string", nullable = true) @Nullable
            JsonNode description,

            @Schema(type = "string", nullable = true) @Nullable
            JsonNode coverAssetId,

            @Nullable MemberAccess memberAccess) {
        Change {
            text(description, "description");
            text(coverAssetId, "coverAssetId");
        }

        MediaCollection appliedTo(MediaCollection before) {
            var parsed = name == null ? new CollectionName(before.name(), before.key()) : CollectionName.parse(name);
            return new MediaCollection(
                    before.id(),
                    parsed.text(),
                    parsed.key(),
                    description == null ? before.description() : Description.parse(text(description, "description")),
                    before.owner(),
                    coverAssetId == null ? before.cover() : cover(),
                    before.memberCount(),
                    memberAccess == null ? before.memberAccess() : memberAccess,
                    before.createdAt(),
                    before.updatedAt(),
                    before.revision());
        }

        /** The id as it was sent. */
        @Nullable
        String newCover() {
            return text(coverAssetId, "coverAssetId");
        }

        private @Nullable NodeId cover() {
            var id = newCover();
            return id == null ? null : NodeId.of(id);
        }
    }

    /** Ids of collections as they were sent: the result for each repeats the text sent. */
    @Schema(name = "MediaCollectionIds")
    record Ids(List<String> ids) {
        Ids {
            ids = complete(ids, "ids");
        }
    }

    /** Every pair of these collections and assets; the ids as they were sent. */
    @Schema(name = "MediaCollectionPairs")
    record Pairs(List<String> collectionIds, List<String> assetIds) {
        Pairs {
            collectionIds = complete(collectionIds, "collectionIds");
            assetIds = complete(assetIds, "assetIds");
        }
    }

    /** Each item once, in the order of first occurrence. */
    private static <T> List<T> complete(@Nullable List<T> given, String field) {
        return Required.field(given, field).stream()
                .map(item -> Required.field(item, field))
                .distinct()
                .toList();
    }

    private static @Nullable String text(@Nullable JsonNode value, String field) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Problem.invalidField("invalid-type", field, CommonFault.TEXT_OR_NULL);
        }
        return value.asString();
    }
}
