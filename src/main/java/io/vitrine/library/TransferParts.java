package io.vitrine.library;

import io.vitrine.access.Access;
import io.vitrine.access.Allowed;
import io.vitrine.access.Nodes;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.schema.tables.records.NodeRecord;
import io.vitrine.jobs.TrackedJob;
import io.vitrine.library.TransferWork.Frame;
import io.vitrine.library.TransferWork.Part;
import io.vitrine.library.TransferWork.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The parts of a move or copy, each complete by itself: checked, done and recorded in the transaction of its step. */
final class TransferParts {
    /** How many files are transferred together. */
    private static final int AT_ONCE = 200;

    private final TransferManner manner;
    private final Access access;
    private final TransferStore store;
    private final Journal journal;

    TransferParts(TransferManner manner, Access access, TransferStore store, Journal journal) {
        this.manner = manner;
        this.access = access;
        this.store = store;
        this.journal = journal;
    }

    Part next(DSLContext sql, Viewer viewer, State state, boolean isSingle) {
        var step = begin(sql, viewer, state.withVersions());
        return state.frames().isEmpty() ? items(step, state, isSingle) : inside(step, state, isSingle);
    }

    TransferManner.Step begin(DSLContext sql, Viewer viewer, boolean withVersions) {
        return new TransferManner.Step(sql, viewer, withVersions, journal.now());
    }

    /** Transfers the next named items: one folder, or as many consecutive files as possible. */
    private Part items(TransferManner.Step step, State state, boolean isSingle) {
        var some = state
                .items()
                .subList(state.at(), Math.min(state.items().size(), state.at() + (isSingle ? 1 : AT_ONCE)))
                .stream()
                .map(NodeId::new)
                .toList();
        var visible = access.levels(step.sql(), step.viewer(), some).allowed(Level.VIEW);
        var rows = store.hold(step.sql(), visible);
        // Somebody may have moved them elsewhere before they were locked.
        var levels = access.levels(step.sql(), step.viewer(), some);
        var first = rows.get(some.getFirst());
        if (first != null
                && first.getKind() == Nodes.FOLDER
                && levels.of(some.getFirst()).includes(manner.needs())) {
            return folder(step, state, levels.proof(some.getFirst()), first);
        }
        var place = place(step, new NodeId(state.target()));
        var files = new ArrayList<NodeRecord>();
        var results = new ArrayList<TrackedJob.Result>();
        var refused = new ArrayList<Long>();
        var taken = 0;
        for (var id : some) {
            var row = rows.get(id);
            if (row == null || !levels.of(id).includes(Level.VIEW)) {
                results.add(TransferWork.failed(id.value(), "", Problem.notFound()));
            } else if (!levels.of(id).includes(manner.needs())) {
                results.add(TransferWork.failed(id.value(), row.getName(), Problem.forbidden(manner.needs())));
                refused.add(id.value());
            } else if (row.getKind() == Nodes.FOLDER) {
                break;
            } else {
                files.add(row);
            }
            taken++;
        }
        results.addAll(files(step, files, place, true));
        var done = taken - refused.size() + (int) store.extent(step.sql(), refused);
        return new Part(state.past(taken), done, results);
    }

    /** Transfers a named folder as a whole, or enters it. */
    private Part folder(TransferManner.Step step, State state, Allowed<NodeId> folder, NodeRecord row) {
        var place = place(step, new NodeId(state.target()));
        var into = into(step, folder, row, place);
        return into.isWhole()
                ? named(step, state, new TransferManner.Outcome(row, row.getId(), false), place, (int)
                        store.extent(step.sql(), List.of(row.getId())))
                : new Part(state.in(Frame.of(row, into)), 0, List.of());
    }

    /** The folder that a folder becomes or merges into at its new place. Errors: those of {@link #namesake}. */
    private TransferManner.Into into(
            TransferManner.Step step, Allowed<NodeId> folder, NodeRecord row, TransferStore.Place place) {
        return namesake(step, folder, row, place)
                .map(there -> new TransferManner.Into(new NodeId(there.getId()), false, true))
                .orElseGet(() -> manner.folder(step, folder, row, place));
    }

    /** The existing folder of the same name, to merge into. Errors: into-itself, same-place, root-stays, name-taken. */
    private Optional<NodeRecord> namesake(
            TransferManner.Step step, Allowed<NodeId> folder, NodeRecord row, TransferStore.Place place) {
        TransferManner.refusal(row, place).ifPresent(problem -> {
            throw problem;
        });
        if (store.isWithin(step.sql(), place.folder(), folder)) {
            throw Problem.invalid("into-itself", "A folder cannot go into itself or one of its subfolders");
        }
        var there = store.namesakes(step.sql(), place, List.of(row.getName())).get(row.getName());
        if (there != null && there.getKind() == Nodes.FILE) {
            throw Problem.conflict("name-taken", "There is a file called " + row.getName() + " here already");
        }
        return Optional.ofNullable(there);
    }

    /** Transfers the next files of the innermost folder or, if there are none left, enters its next folder or leaves it. */
    private Part inside(TransferManner.Step step, State state, boolean isSingle) {
        var frame = state.frames().getLast();
        var source = access.require(step.sql(), step.viewer(), manner.needs(), new NodeId(frame.source()));
        var place = place(step, new NodeId(frame.target()));
        if (store.isWithin(step.sql(), place.folder(), source)) {
            throw Problem.invalid("into-itself", "A folder cannot go into itself or one of its subfolders");
        }
        var files = store.filesIn(step.sql(), source, frame.afterFile(), isSingle ? 1 : AT_ONCE);
        if (!files.isEmpty()) {
            var results = files(step, files, place, false);
            return new Part(state.with(frame.pastFile(files.getLast().getId())), files.size(), results);
        }
        var next = store.folderIn(step.sql(), source, frame.afterFolder());
        if (next.isPresent()) {
            return enter(step, state.with(frame.pastFolder(next.get().getId())), next.get(), place);
        }
        return leave(step, state, source, place);
    }

    private Part enter(TransferManner.Step step, State state, NodeRecord row, TransferStore.Place place) {
        var folder = access.require(step.sql(), step.viewer(), manner.needs(), new NodeId(row.getId()));
        var into = into(step, folder, row, place);
        return into.isWhole()
                ? new Part(state, (int) store.extent(step.sql(), List.of(row.getId())), List.of())
                : new Part(state.in(Frame.of(row, into)), 0, List.of());
    }

    private Part leave(TransferManner.Step step, State state, Allowed<NodeId> source, TransferStore.Place place) {
        var frame = state.frames().getLast();
        var row = store.hold(step.sql(), source.alone()).get(source.id());
        if (row == null) {
            throw Problem.notFound();
        }
        manner.leave(step, source, place.folder());
        if (state.frames().size() > 1) {
            return new Part(state.out(), 1, List.of());
        }
        var isMerged = frame.isMerge();
        var outcome = new TransferManner.Outcome(row, frame.target(), isMerged);
        return named(step, state, outcome, place(step, new NodeId(state.target())), 1);
    }

    /** @param isNamed whether the request named the files themselves, and not only a folder that they are in */
    List<TrackedJob.Result> files(
            TransferManner.Step step, List<NodeRecord> all, TransferStore.Place place, boolean isNamed) {
        var results = new ArrayList<TrackedJob.Result>();
        var first = new LinkedHashMap<String, NodeRecord>();
        var later = new ArrayList<NodeRecord>();
        for (var file : all) {
            var problem = TransferManner.refusal(file, place);
            if (problem.isPresent()) {
                results.add(TransferWork.failed(file.getId(), file.getName(), problem.get()));
            } else if (first.putIfAbsent(file.getName(), file) != null) {
                later.add(file);
            }
        }
        var namesakes = store.namesakes(step.sql(), place, first.keySet());
        put(step, without(first, namesakes, results), namesakes, place, isNamed ? results : null);
        if (!later.isEmpty()) {
            results.addAll(files(step, later, place, isNamed));
        }
        return results;
    }

    /** The files whose name no folder has at the target; the others are added to the results as failed. */
    private static List<NodeRecord> without(
            Map<String, NodeRecord> files, Map<String, NodeRecord> namesakes, List<TrackedJob.Result> results) {
        var fitting = new ArrayList<NodeRecord>();
        for (var file : files.values()) {
            var there = namesakes.get(file.getName());
            if (there != null && there.getKind() == Nodes.FOLDER) {
                results.add(
                        TransferWork.failed(file.getId(), file.getName(), TransferManner.isAFolder(file.getName())));
            } else {
                fitting.add(file);
            }
        }
        return fitting;
    }

    private void put(
            TransferManner.Step step,
            List<NodeRecord> files,
            Map<String, NodeRecord> namesakes,
            TransferStore.Place place,
            @Nullable List<TrackedJob.Result> told) {
        if (files.isEmpty()) {
            return;
        }
        var paths = told == null ? Map.<Long, String>of() : store.pathsAround(step.sql(), files);
        var outcomes = manner.files(step, files, namesakes, place);
        if (told != null) {
            journal.transferred(step, manner, outcomes, paths, place);
            outcomes.forEach(outcome -> told.add(done(outcome, from(outcome.node(), paths))));
        }
    }

    private TrackedJob.Result done(TransferManner.Outcome outcome, String from) {
        var id = outcome.node().getId();
        return TrackedJob.Result.done(
                id,
                from,
                outcome.isMerged() ? "merged" : manner.word(),
                outcome.result() == id ? null : outcome.result());
    }

    static String from(NodeRecord row, Map<Long, String> paths) {
        return Paths.join(paths.getOrDefault(row.getParentId(), ""), row.getName());
    }

    private TransferStore.Place place(TransferManner.Step step, NodeId folder) {
        return store.keep(step.sql(), access.require(step.sql(), step.viewer(), manner.needs(), folder));
    }

    /** Completes a named folder, after the folder or all its contents have arrived. */
    private Part named(
            TransferManner.Step step,
            State state,
            TransferManner.Outcome outcome,
            TransferStore.Place place,
            int number) {
        var paths = store.pathsAround(step.sql(), List.of(outcome.node()));
        journal.transferred(step, manner, List.of(outcome), paths, place);
        return new Part(state.past(1), number, List.of(done(outcome, from(outcome.node(), paths))));
    }

    /**
     * Skips a file or folder that cannot be transferred, or the folder that it is in, if that folder cannot be reached any
     * more.
     */
    Part skip(DSLContext sql, State state, Problem problem) {
        var isLost = problem.kind() == Problem.Kind.NOT_FOUND || problem.kind() == Problem.Kind.FORBIDDEN;
        if (isLost && state.frames().size() > 1) {
            var lost = state.frames().getLast().source();
            return new Part(state.out(), 1, List.of(TransferWork.failed(lost, "", problem)));
        }
        if (state.frames().isEmpty() || isLost) {
            var id = state.items().get(state.at());
            var name = isLost ? "" : store.nameOf(sql, id);
            var number = state.frames().isEmpty() && !isLost ? (int) store.extent(sql, List.of(id)) : 1;
            return new Part(state.past(1), number, List.of(TransferWork.failed(id, name, problem)));
        }
        var frame = state.frames().getLast();
        var file = store.after(sql, frame.source(), Nodes.FILE, frame.afterFile());
        if (file.isPresent()) {
            return skipped(state.with(frame.pastFile(file.get().getId())), file.get(), 1, problem);
        }
        var folder = store.after(sql, frame.source(), Nodes.FOLDER, frame.afterFolder());
        if (folder.isPresent()) {
            var number = (int) store.extent(sql, List.of(folder.get().getId()));
            return skipped(state.with(frame.pastFolder(folder.get().getId())), folder.get(), number, problem);
        }
        var out = state.frames().size() == 1 ? state.past(1) : state.out();
        var failure = TransferWork.failed(frame.source(), store.nameOf(sql, frame.source()), problem);
        return new Part(out, 1, List.of(failure));
    }

    private static Part skipped(State state, NodeRecord row, int number, Problem problem) {
        return new Part(state, number, List.of(TransferWork.failed(row.getId(), row.getName(), problem)));
    }
}
