package io.vitrine.library.upload;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts the uploads in progress on this server, and limits their number. */
@Component
public class UploadSlots {
    private static final int RETRY_SECONDS = 5;

    private final UploadLimits limits;
    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentMap<Object, Integer> byUser = new ConcurrentHashMap<>();

    UploadSlots(UploadLimits limits, MeterRegistry meters) {
        this.limits = limits;
        Gauge.builder("vitrine.uploads.active", all, AtomicInteger::get)
                .description("Uploads under way")
                .register(meters);
    }

    /** The slot of one upload, to be closed when the upload is over. */
    public interface Slot extends AutoCloseable {
        @Override
        void close();
    }

    /** Errors: too-many-requests, if the viewer has too many uploads in progress; too-many-uploads, if the server has. */
    public Slot take(Viewer viewer) {
        var user = user(viewer);
        if (byUser.merge(user, 1, Integer::sum) > limits.uploadsPerUser()) {
            leave(user);
            throw Problem.tooMany(
                    "You have " + limits.uploadsPerUser()
                            + " uploads under way, the most allowed at a time (vitrine.limits.uploads-per-user)",
                    RETRY_SECONDS);
        }
        if (all.incrementAndGet() > limits.uploads()) {
            all.decrementAndGet();
            leave(user);
            throw new Problem(
                    Problem.Kind.BUSY,
                    "too-many-uploads",
                    "The server takes " + limits.uploads() + " uploads at a time (vitrine.limits.uploads)",
                    List.of(),
                    RETRY_SECONDS);
        }
        return () -> {
            all.decrementAndGet();
            leave(user);
        };
    }

    private void leave(Object user) {
        byUser.computeIfPresent(user, (same, count) -> count == 1 ? null : count - 1);
    }

    private static Object user(Viewer viewer) {
        return viewer instanceof Viewer.Key key
                ? key.id()
                : viewer.user().<Object>map(id -> id).orElse(viewer);
    }
}
