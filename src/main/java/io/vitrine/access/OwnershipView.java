package io.vitrine.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.Word;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a transfer.
 *
 * @param assetCount how many files and folders changed owner
 * @param collectionCount how many collections changed owner
 * @param results the result for each named object; empty if everything that somebody owned was transferred
 */
@Schema(name = "OwnershipTransferred")
record OwnershipView(long assetCount, long collectionCount, List<Result> results) {
    /** The result for one object. */
    @Schema(name = "OwnershipResult")
    record Result(String id, Status status) {}

    /** An object that the caller may not see is reported as not found, like one that does not exist. */
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
     * An object that nobody owns any more, or ever did.
     *
     * @param owner who owned it until they were deleted; null if it was created with a key of the organisation
     */
    @Schema(name = "Orphan")
    record Orphan(
            AccessView.Named object,
            @JsonInclude(JsonInclude.Include.ALWAYS) AccessView.@Nullable Named owner,
            Instant createdAt) {}
}
