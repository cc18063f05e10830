package io.vitrine.library;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** How long things stay in the trash. */
@Component
class TrashTime {
    private final TrashSettings settings;
    private final Clock clock;

    TrashTime(TrashSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What was deleted before this instant, in milliseconds, is deleted for good. */
    long oldest() {
        return clock.millis() - settings.retention().toMillis();
    }

    /** Until when something that was deleted then can be restored. */
    long end(long trashedAt) {
        return trashedAt + settings.retention().toMillis();
    }
}
