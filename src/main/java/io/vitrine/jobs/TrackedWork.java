package io.vitrine.jobs;

import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work that users start and can watch; to be declared as a bean. It proceeds in steps, each in a transaction of its
 * own that also records the progress, so that no step is done twice, whatever happens to the server.
 *
 * @param <S> the state of a job of this kind; a small record that reads and writes as JSON
 */
public interface TrackedWork<S> {
    /** The kind's name in the API; unique and permanent. */
    String kind();

    Class<S> state();

    /**
     * Does one step, which must be short, since other writers may wait for it.
     *
     * <p>Errors: any {@link Problem} undoes the step. It is then tried again with {@code isSingle}; if that fails as well, the
     * problem is given to {@link #skip}.
     *
     * @param starter the starter of the job, with their present role
     * @param isSingle whether to do only the smallest part of the work that can fail by itself
     */
    Step<S> step(DSLContext sql, Viewer starter, Task<S> task, boolean isSingle);

    /** Skips the part of the work that cannot be done. */
    Step<S> skip(DSLContext sql, Task<S> task, Problem problem);

    /** Cleans up when the job ends before its work is done. */
    default void abandon(DSLContext sql, Task<S> task) {}

    /** A job and its present state. */
    record Task<S>(long job, S state) {}

    /**
     * The outcome of a step.
     *
     * @param done how many more items are finished
     * @param results what to report about items
     * @param isLast whether the work is finished
     */
    record Step<S>(S state, int done, List<TrackedJob.Result> results, boolean isLast) {
        long failed() {
            return results.stream().filter(result -> result.failure() != null).count();
        }
    }

    /** The first state of a job, and the number of its items if it is known when the job begins. */
    record Start<S>(S state, @Nullable Long total) {}
}
