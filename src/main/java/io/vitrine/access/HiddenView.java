package io.vitrine.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a collection is hidden from those who may view it.
 *
 * @param assetCount its members and all that is below them
 * @param items those from whom something is hidden
 */
@Schema(name = "HiddenMembers")
record HiddenView(long assetCount, List<From> items) {
    /**
     * How many of these are hidden from one person.
     *
     * @param user null for people whom the asker is not told of by name: those of whom the same is true are one item
     */
    @Schema(name = "HiddenFrom")
    record From(AccessView.@Nullable Named user, int people, long hidden) {}
}
