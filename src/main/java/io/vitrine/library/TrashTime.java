package io.vitrine.library;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** How long items stay in the trash. */
@Component
class TrashTime {
    private final TrashSettings settings;
    private final Clock clock;

    TrashTime(TrashSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Items that were deleted before this instant, in milliseconds, are deleted permanently. */
    long oldest() {
        return clock.millis() - settings.retention().toMillis();
    }

    /** The instant until which an item that was deleted at {@code trashedAt} can be restored, both in milliseconds. */
    long end(long trashedAt) {
        return trashedAt + settings.retention().toMillis();
    }
}
