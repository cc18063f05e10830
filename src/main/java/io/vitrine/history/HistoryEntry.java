package io.vitrine.history;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.access.AccessView;
import io.vitrine.base.Cursor;
import io.vitrine.base.Ids;
import io.vitrine.base.Level;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change, as far as the viewer is told of it.
 *
 * @param action the word of {@link ToldActions} for what was done
 * @param by who did it; null if the viewer is not told
 * @param changes the changed properties, before and after
 * @param assets the assets put into a collection or taken out of it that the viewer sees today
 * @param shares with whom it was shared, and at which level
 */
@Schema(name = "HistoryEntry")
record HistoryEntry(
        String id,
        Instant at,
        String action,
        @Nullable Actor by,
        List<Change> changes,
        List<AccessView.Named> assets,
        List<Share> shares) {
    static final String ORDER = "history";

    /**
     * Who did something.
     *
     * @param type {@code user}, {@code key} or {@code server}
     * @param id null for the server
     */
    @Schema(name = "HistoryActor")
    record Actor(String type, @Nullable String id, String name) {}

    /** A property by its name in the API. A value is null if the property had or has none, or if the viewer is not told it. */
    @Schema(name = "HistoryChange")
    record Change(
            String property,
            @Nullable Object from,
            @Nullable Object to) {}

    /** @param level null if the share was removed or has ended */
    @Schema(name = "HistoryShare")
    record Share(AccessView.Named principal, @Nullable Level level) {}

    Cursor cursor() {
        return new Cursor(ORDER, "", Ids.read(id));
    }
}
