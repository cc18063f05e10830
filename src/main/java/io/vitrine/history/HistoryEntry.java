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
 * @param by who did it; null for those who are not told
 * @param changes what of it was before and is after
 * @param assets what was put into a collection or taken out of it, of which the viewer sees these today
 * @param shares with whom it was shared at which level
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

    /** A property by its name in the API, without a value where it had none, has none, or none is told. */
    @Schema(name = "HistoryChange")
    record Change(
            String property,
            @Nullable Object from,
            @Nullable Object to) {}

    /** @param level null where a share was taken away or has ended */
    @Schema(name = "HistoryShare")
    record Share(AccessView.Named principal, @Nullable Level level) {}

    Cursor cursor() {
        return new Cursor(ORDER, "", Ids.read(id));
    }
}
