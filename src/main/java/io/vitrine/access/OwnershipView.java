package io.vitrine.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.Word;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a transfer went.
 *
 * @param assetCount how many files and folders have another owner now
 * @param collectionCount how many collections
 * @param results what became of each of the objects that were named; empty where everything of somebody's was
 */
@Schema(name = "OwnershipTransferred")
record OwnershipView(long assetCount, long collectionCount, List<Result> results) {
    /** What became of one object. */
    @Schema(name = "OwnershipResult")
    record Result(String id, Status status) {}

    /** An object that the caller may not see is not found, like one that is absent. */
    enum Status {
        TRANSFERRED,
        ALREADY_OWNER,
        NOT_FOUND,
        NOT_ALLOWED;

        @JsonValue
        @Override
        public String toString() {
            return Word.of(this);
        }
    }

    /**
     * An object that nobody owns any more, or never did.
     *
     * @param owner who owned it until they were deleted; null where it was made with a key of the organisation
     */
    @Schema(name = "Orphan")
    record Orphan(
            AccessView.Named object,
            @JsonInclude(JsonInclude.Include.ALWAYS) AccessView.@Nullable Named owner,
            Instant createdAt) {}
}
