package io.vitrine.access;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change would do to people's levels. */
@Schema(name = "AccessPreview")
record PreviewView(List<Effect> gains, List<Effect> loses) {
    /**
     * What one person would gain or lose.
     *
     * @param user null for people whose names the asker is not told; those to whom the same happens are one effect
     * @param people how many people these are; 1 for a named one
     * @param from the level before
     * @param level the level after
     * @param assetCount how many files and folders change from the one level to the other
     * @param collectionCount how many collections do
     */
    @Schema(name = "AccessEffect")
    record Effect(
            AccessView.@Nullable Named user,
            int people,
            Level from,
            Level level,
            long assetCount,
            long collectionCount) {
        boolean isGain() {
            return level.includes(from);
        }

        Effect times(int more) {
            return new Effect(user, people + more, from, level, assetCount, collectionCount);
        }
    }
}
