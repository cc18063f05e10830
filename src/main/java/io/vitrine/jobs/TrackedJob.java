package io.vitrine.jobs;

import io.vitrine.base.Actor;
import io.vitrine.base.Ids;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.base.Word;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that somebody started and can watch.
 *
 * @param starter who did: {@code user}, {@code key} or {@code server}, with the id of that
 * @param done how many items are behind it, {@code failed} of them without success
 * @param total how many there are in all; null where nobody has counted
 * @param problem why it could not go on; null unless it failed as a whole
 * @param at when it was made, last went on and ended, in milliseconds
 */
public record TrackedJob(
        long id,
        String kind,
        Status status,
        Starter starter,
        long done,
        @Nullable Long total,
        long failed,
        boolean isCancelled,
        @Nullable Failure problem,
        Times at) {
    /** Where a job is in its life. */
    public enum Status {
        PENDING,
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELLED;

        static Status named(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        boolean isOpen() {
            return this == PENDING || this == RUNNING;
        }

        @Override
        public String toString() {
            return Word.of(this);
        }
    }

    /** Who started it. */
    public record Starter(String kind, @Nullable Long id, String name) {
        static Starter of(Viewer viewer) {
            if (!viewer.isSignedIn()) {
                throw Problem.unauthenticated();
            }
            var actor = Actor.of(viewer);
            return new Starter(actor.kind(), actor.id(), actor.name());
        }

        private boolean isSame(Starter other) {
            return kind.equals(other.kind) && Objects.equals(id, other.id);
        }
    }

    /** Why something could not be done: the code and detail of a {@link io.vitrine.base.Problem}. */
    public record Failure(String code, String detail) {}

    /** In milliseconds. */
    public record Times(
            long created, long updated, @Nullable Long finished) {}

    /**
     * What became of one item.
     *
     * @param object the id of the item; null where what was sent is no id
     * @param name its path or name at the time, or what was sent
     * @param status a word of its kind of job, or {@code failed}
     * @param result the id of what came of it, where that is something else
     */
    public record Result(
            @Nullable Long object,
            String name,
            String status,
            @Nullable Failure failure,
            @Nullable Long result) {
        public static final String FAILED = "failed";

        public static Result done(long object, String name, String status, @Nullable Long result) {
            return new Result(object, name, status, null, result);
        }

        public static Result failed(@Nullable Long object, String name, Problem problem) {
            return new Result(object, name, FAILED, new Failure(problem.code(), problem.detail()), null);
        }
    }

    String shown() {
        return Ids.show(id);
    }

    /** Whether the viewer is who started it, or administrates the server. */
    boolean isOf(Viewer viewer) {
        return viewer.isAdministrator() || (viewer.isSignedIn() && starter.isSame(Starter.of(viewer)));
    }
}
