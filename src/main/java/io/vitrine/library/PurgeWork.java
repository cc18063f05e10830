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
 * Permanently deletes the items assigned to the job, some files in each step, after the {@link PurgeWatch} has run. The
 * remaining items are the progress, so the job can be stopped anywhere; if it is cancelled, the items that it has not reached
 * stay in the trash.
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
     * @param tops how many of the assigned items are gone
     * @param looked how far the {@link PurgeWatch} has come; null at the beginning
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

    /** No part of the work can fail by itself. */
    @Override
    public Step<State> skip(DSLContext sql, Task<State> task, Problem problem) {
        throw problem;
    }

    @Override
    public void abandon(DSLContext sql, Task<State> task) {
        store.unmark(sql, task.job());
    }
}
