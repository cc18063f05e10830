package io.vitrine.library;

import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.jobs.TrackedJob;
import io.vitrine.jobs.TrackedWork;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Deletes for good what was given to the job, some files in each step, after a look around. Where it stands is what is left, so
 * it can be stopped anywhere; what it has not reached when it is cancelled stays in the trash.
 */
@Component
class PurgeWork implements TrackedWork<PurgeWork.State> {
    private static final int AT_ONCE = 500;

    private final PurgeWatch watch;
    private final PurgeStore store;
    private final Journal journal;

    PurgeWork(PurgeWatch watch, PurgeStore store, Journal journal) {
        this.watch = watch;
        this.store = store;
        this.journal = journal;
    }

    /**
     * @param tops how many of those that were named are gone
     * @param looked how far the look went that comes before; null at the beginning
     */
    record State(int tops, @Nullable Long looked) {
        private static final Long ALL = Long.MAX_VALUE;

        static final State BEGINNING = new State(0, null);
    }

    @Override
    public String kind() {
        return "empty-trash";
    }

    @Override
    public Class<State> state() {
        return State.class;
    }

    @Override
    public Step<State> step(DSLContext sql, Viewer starter, Task<State> task, boolean isSingle) {
        var state = task.state();
        if (!State.ALL.equals(state.looked())) {
            var looked = watch.look(sql, state.looked() == null ? 0 : state.looked());
            return new Step<>(new State(state.tops(), looked.orElse(State.ALL)), 0, List.of(), false);
        }
        var top = store.next(sql, task.job());
        if (top.isEmpty()) {
            return new Step<>(state, 0, List.of(), true);
        }
        var purged = store.purge(sql, top.get(), AT_ONCE);
        if (!purged.isAll()) {
            return new Step<>(state, purged.number(), List.of(), false);
        }
        journal.purged(sql, starter, top.get());
        var result = TrackedJob.Result.done(top.get().id().value(), top.get().path(), "deleted", null);
        return new Step<>(new State(state.tops() + 1, state.looked()), purged.number(), List.of(result), false);
    }

    /** There is no part of it that could fail by itself. */
    @Override
    public Step<State> skip(DSLContext sql, Task<State> task, Problem problem) {
        throw problem;
    }

    @Override
    public void abandon(DSLContext sql, Task<State> task) {
        store.unmark(sql, task.job());
    }
}
