package io.vitrine.jobs;

import static java.util.stream.Collectors.toSet;

import io.vitrine.base.Ids;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Removes from job results the names of items that the viewer can no longer see. These items are shown by their ids, like items
 * that the viewer could never see, or that never existed.
 */
@Component
class KnownNames {
    private final Db db;
    private final ItemSight sight;

    KnownNames(Db db, ItemSight sight) {
        this.db = db;
        this.sight = sight;
    }

    TrackedJobs.Told of(Viewer viewer, TrackedJobs.Told told) {
        var ids = told.results().stream().flatMap(KnownNames::items).collect(toSet());
        var hidden = ids.isEmpty() ? Set.<Long>of() : db.read(sql -> sight.hidden(sql, viewer, ids));
        return new TrackedJobs.Told(
                told.job(),
                told.results().stream()
                        .map(result -> items(result).anyMatch(hidden::contains) ? nameless(result) : result)
                        .toList());
    }

    private static Stream<Long> items(TrackedJob.Result result) {
        return Stream.of(result.object(), result.result())
                .filter(Objects::nonNull)
                .map(Long.class::cast);
    }

    private static TrackedJob.Result nameless(TrackedJob.Result result) {
        var object = result.object();
        var name = object == null ? "" : Ids.show(object);
        return new TrackedJob.Result(object, name, result.status(), nameless(result.failure()), result.result());
    }

    /** The detail may name the item, except that of not-found, which is the same for all items. */
    private static TrackedJob.@Nullable Failure nameless(TrackedJob.@Nullable Failure failure) {
        return failure == null || failure.code().equals(Problem.notFound().code())
                ? failure
                : new TrackedJob.Failure(failure.code(), "You can no longer see the item this was about");
    }
}
