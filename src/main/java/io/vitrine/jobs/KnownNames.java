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
 * Takes out of what jobs tell the names of items that whoever asks has lost sight of since. Such an item is called by its id, as
 * one that they could never see, or that never was.
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

    /** The sentence may name the item; what is not found is told in the same words of everything. */
    private static TrackedJob.@Nullable Failure nameless(TrackedJob.@Nullable Failure failure) {
        return failure == null || failure.code().equals(Problem.notFound().code())
                ? failure
                : new TrackedJob.Failure(failure.code(), "What this was about cannot be seen any more");
    }
}
