package io.vitrine.jobs;

import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work that users start and can watch; to be declared as a bean. It goes on in steps, each in a transaction of its
 * own that also writes down how far the work has come: what a step did is never done twice, whatever becomes of the server.
 *
 * @param <S> where a job of this kind stands; a small record that reads and writes as JSON
 */
public interface TrackedWork<S> {
    /** Unique, lasting: as the API tells it. */
    String kind();

    Class<S> state();

    /**
     * One step: short, since others who write may wait for it.
     *
     * <p>Errors: any {@link Problem} undoes the step. It is then tried again with {@code isSingle}, and if that fails as well,
     * given to {@link #skip}.
     *
     * @param starter as who the step is done: with the role of today
     * @param isSingle whether to do the smallest part of the work that can fail by itself, and no more
     */
    Step<S> step(DSLContext sql, Viewer starter, Task<S> task, boolean isSingle);

    /** Passes over the part of the work that cannot be done. */
    Step<S> skip(DSLContext sql, Task<S> task, Problem problem);

    /** Leaves everything in order when the job ends before its work does. */
    default void abandon(DSLContext sql, Task<S> task) {}

    /** A job at work. */
    record Task<S>(long job, S state) {}

    /**
     * How far a step has come.
     *
     * @param done how many more items are behind it
     * @param results what there is to say about items
     * @param isLast whether the work is at its end
     */
    record Step<S>(S state, int done, List<TrackedJob.Result> results, boolean isLast) {
        long failed() {
            return results.stream().filter(result -> result.failure() != null).count();
        }
    }

    /** The number of items, where it is known when the job begins. */
    record Start<S>(S state, @Nullable Long total) {}
}
