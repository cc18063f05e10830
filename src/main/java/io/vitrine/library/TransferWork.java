package io.vitrine.library;

import io.vitrine.base.Ids;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.schema.tables.records.NodeRecord;
import io.vitrine.jobs.TrackedJob;
import io.vitrine.jobs.TrackedWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Moves or copies the named items one after the other. A folder that is copied, or that merges into an existing one, is walked
 * through: first its files, some at a time, then its folders. The position of the walk is stored as the folders that it is in,
 * each with the last file and folder handled, so that a step costs the same in a tree of any size.
 */
final class TransferWork implements TrackedWork<TransferWork.State> {
    private final String kind;
    private final TransferParts parts;
    private final Duration stepTime;

    /** @param stepTime how long a step goes on starting new parts */
    TransferWork(String kind, TransferParts parts, Duration stepTime) {
        this.kind = kind;
        this.parts = parts;
        this.stepTime = stepTime;
    }

    /** A folder that is being walked through, and the folder that its contents go into. */
    record Frame(long source, long target, boolean isMerge, long afterFile, long afterFolder) {
        static Frame of(NodeRecord folder, TransferManner.Into into) {
            return new Frame(folder.getId(), into.folder().value(), into.isMerge(), 0, 0);
        }

        Frame pastFile(long id) {
            return new Frame(source, target, isMerge, id, afterFolder);
        }

        Frame pastFolder(long id) {
            return new Frame(source, target, isMerge, afterFile, id);
        }
    }

    /**
     * The progress of the work.
     *
     * @param items the ids of the named items, the first {@code at} of which are done
     * @param target the folder that they go into
     * @param frames the folders that the walk is in, the innermost last
     */
    record State(List<Long> items, int at, long target, boolean withVersions, List<Frame> frames) {
        boolean isDone() {
            return at >= items.size();
        }

        State past(int number) {
            return new State(items, at + number, target, withVersions, List.of());
        }

        State in(Frame frame) {
            var all = new ArrayList<>(frames);
            all.add(frame);
            return new State(items, at, target, withVersions, all);
        }

        State with(Frame innermost) {
            return out().in(innermost);
        }

        State out() {
            return new State(items, at, target, withVersions, frames.subList(0, frames.size() - 1));
        }
    }

    /** The result of a part. */
    record Part(State state, int done, List<TrackedJob.Result> results) {}

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Class<State> state() {
        return State.class;
    }

    @Override
    public Step<State> step(DSLContext sql, Viewer starter, Task<State> task, boolean isSingle) {
        var end = System.nanoTime() + stepTime.toNanos();
        var state = task.state();
        var done = 0;
        var results = new ArrayList<TrackedJob.Result>();
        do {
            var part = state.isDone() ? new Part(state, 0, List.of()) : parts.next(sql, starter, state, isSingle);
            state = part.state();
            done += part.done();
            results.addAll(part.results());
        } while (!isSingle && !state.isDone() && System.nanoTime() < end);
        return new Step<>(state, done, results, state.isDone());
    }

    @Override
    public Step<State> skip(DSLContext sql, Task<State> task, Problem problem) {
        var part = parts.skip(sql, task.state(), problem);
        return new Step<>(
                part.state(), part.done(), part.results(), part.state().isDone());
    }

    static TrackedJob.Result failed(long id, String name, Problem problem) {
        return TrackedJob.Result.failed(id, name.isEmpty() ? Ids.show(id) : name, problem);
    }
}
