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
 * @param starter who started it: {@code user}, {@code key} or {@code server}, with the id of the user or key
 * @param done how many items are finished, {@code failed} of them without success
 * @param total how many there are in all; null if they were not counted
 * @param problem why it could not go on; null unless the job failed as a whole
 * @param at when it was created, last progressed and ended, in milliseconds
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
    /** The state of a job. */
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

    /** Who started the job. */
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
     * The outcome of one item.
     *
     * @param object the id of the item; null if the request sent no id
     * @param name the path or name of the item at that time, or what the request sent
     * @param status a word of the kind of job, or {@code failed}
     * @param result the id of the resulting item, if it is another one
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

    /** Whether the viewer started the job or is an administrator. */
    boolean isOf(Viewer viewer) {
        return viewer.isAdministrator() || (viewer.isSignedIn() && starter.isSame(Starter.of(viewer)));
    }
}
