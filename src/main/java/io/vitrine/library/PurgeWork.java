package io.vitrine.library;

import static org.jooq.impl.DSL.noCondition;

import io.vitrine.access.Access;
import io.vitrine.base.Level;
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
 * stay in the trash. So do those that its starter can no longer manage when their turn comes.
 */
@Component
class PurgeWork implements TrackedWork<PurgeWork.State> {
    private static final int AT_ONCE = 500;

    private final PurgeWatch watch;
    private final PurgeStore store;
    private final Journal journal;
    private final Access access;

    PurgeWork(PurgeWatch watch, PurgeStore store, Journal journal, Access access) {
        this.watch = watch;
        this.store = store;
        this.journal = journal;
        this.access = access;
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
        var top = store.next(sql, task.job(), access.manageableTrash(starter), 1).stream()
                .findFirst();
        if (top.isEmpty()) {
            return refuse(sql, task);
        }
        var purged = store.purge(sql, top.get(), AT_ONCE);
        if (!purged.isAll()) {
            return new Step<>(state, purged.number(), List.of(), false);
        }
        journal.purged(sql, starter, top.get());
        var result = TrackedJob.Result.done(top.get().id().value(), top.get().path(), "deleted", null);
        return new Step<>(new State(state.tops() + 1, state.looked()), purged.number(), List.of(result), false);
    }

    /** What is left is what the starter can no longer manage, if anything: it can be restored again. */
    private Step<State> refuse(DSLContext sql, Task<State> task) {
        var left = store.next(sql, task.job(), noCondition(), AT_ONCE);
        store.unmark(sql, task.job(), left);
        var results = left.stream()
                .map(top -> TrackedJob.Result.failed(top.id().value(), top.path(), Problem.forbidden(Level.MANAGE)))
                .toList();
        var done = left.stream().mapToLong(top -> top.files() + top.folders()).sum();
        return new Step<>(task.state(), Math.toIntExact(done), results, left.size() < AT_ONCE);
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
