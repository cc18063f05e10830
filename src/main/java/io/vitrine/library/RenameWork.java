package io.vitrine.library;

import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.jobs.TrackedJob;
import io.vitrine.jobs.TrackedWork;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Renames a folder as a job, for requests that expect one; it takes one short step, whatever the folder holds. */
@Component
class RenameWork implements TrackedWork<RenameWork.State> {
    static final String KIND = "rename";

    private final Renames renames;

    RenameWork(Renames renames) {
        this.renames = renames;
    }

    record State(long folder, String name) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<State> state() {
        return State.class;
    }

    @Override
    public Step<State> step(DSLContext sql, Viewer starter, Task<State> task, boolean isSingle) {
        var state = task.state();
        renames.rename(sql, starter, new NodeId(state.folder()), state.name(), null);
        var result = TrackedJob.Result.done(state.folder(), state.name(), "renamed", null);
        return new Step<>(state, 1, List.of(result), true);
    }

    @Override
    public Step<State> skip(DSLContext sql, Task<State> task, Problem problem) {
        var state = task.state();
        return new Step<>(state, 1, List.of(TrackedJob.Result.failed(state.folder(), state.name(), problem)), true);
    }
}
