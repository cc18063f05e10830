package io.vitrine.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a collection is hidden from those who may view it.
 *
 * @param assetCount the number of its members and everything below them
 * @param items those from whom something is hidden
 */
@Schema(name = "HiddenMembers")
record HiddenView(long assetCount, List<From> items) {
    /**
     * How many of these assets are hidden from one person.
     *
     * @param user null for people whose names the asker is not told; people with the same count are combined into one item
     */
    @Schema(name = "HiddenFrom")
    record From(AccessView.@Nullable Named user, int people, long hidden) {}
}
