package io.vitrine.library;

import io.vitrine.access.Access;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.jobs.JobSettings;
import io.vitrine.jobs.TrackedJob;
import io.vitrine.jobs.TrackedJobs;
import io.vitrine.jobs.TrackedWork;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Moves and copies files and folders. Moving requires manage, copying contribute, on them and on the target folder. */
@Component
class Transfers {
    private final Db db;
    private final Access access;
    private final NodePaths paths;
    private final TransferStore store;
    private final TrackedJobs jobs;
    private final Ways ways;

    Transfers(Db db, Access access, NodePaths paths, TransferStore store, TrackedJobs jobs, Ways ways) {
        this.db = db;
        this.access = access;
        this.paths = paths;
        this.store = store;
        this.jobs = jobs;
        this.ways = ways;
    }

    /** Whether to copy or to move, and whether copies get all versions. */
    record Wish(boolean isCopy, boolean withVersions) {
        static final Wish MOVE = new Wish(false, true);
    }

    /** The parts and the work of moving and of copying. */
    record Ways(TransferParts moving, TransferParts copying, TransferWork move, TransferWork copy) {
        TransferWork work(Wish wish) {
            return wish.isCopy() ? copy : move;
        }

        TransferParts parts(Wish wish) {
            return wish.isCopy() ? copying : moving;
        }

        static Level needs(Wish wish) {
            return wish.isCopy() ? Level.CONTRIBUTE : Level.MANAGE;
        }
    }

    /** Creates both kinds of work, and declares them as beans for the jobs to find. */
    @Configuration(proxyBeanMethods = false)
    static class Making {
        @Bean
        Ways ways(
                Moving moving,
                Copying copying,
                Access access,
                TransferStore store,
                Journal journal,
                JobSettings settings) {
            var moves = new TransferParts(moving, access, store, journal);
            var copies = new TransferParts(copying, access, store, journal);
            var move = new TransferWork("move", moves, settings.step());
            return new Ways(moves, copies, move, new TransferWork("copy", copies, settings.step()));
        }

        @Bean
        TrackedWork<TransferWork.State> move(Ways ways) {
            return ways.move();
        }

        @Bean
        TrackedWork<TransferWork.State> copy(Ways ways) {
            return ways.copy();
        }
    }

    /**
     * Starts a job that works for a moment at once, and then goes on in the background. Failures are reported for each item.
     *
     * <p>Errors: not found and forbidden, for the target folder.
     */
    TrackedJobs.Told start(Viewer viewer, SentIds ids, NodeId folder, Wish wish) {
        return run(viewer, db.write(sql -> begin(sql, viewer, ids, folder, wish)));
    }

    private record Begun(NodeId folder, TrackedJobs.Started job) {}

    /**
     * As {@link #start}, for a single folder, with both folders given by path. A failure of the folder itself is an error of
     * the call; if its first part fails already, no job is created.
     */
    TrackedJobs.Told folder(Viewer viewer, String source, String target, Wish wish) {
        var level = Ways.needs(wish);
        var begun = db.write(sql -> {
            var folder = paths.folder(sql, viewer, level, source);
            if (folder.isRoot()) {
                throw Problem.invalid("root-stays", "The root of the library stays where it is");
            }
            var into = paths.target(sql, viewer, level, target);
            var beginning = beginning(sql, viewer, List.of(folder), into, wish);
            return new Begun(folder, jobs.begin(sql, viewer, ways.work(wish), beginning));
        });
        var told = run(viewer, begun.job());
        told.results().stream()
                .filter(result -> Long.valueOf(begun.folder().value()).equals(result.object()))
                .forEach(Transfers::refuse);
        return told;
    }

    private TrackedJobs.Started begin(DSLContext sql, Viewer viewer, SentIds ids, NodeId folder, Wish wish) {
        store.keep(sql, access.require(sql, viewer, Ways.needs(wish), folder));
        var started = jobs.start(sql, viewer, ways.work(wish), beginning(sql, viewer, ids.known(), folder, wish));
        jobs.fail(sql, started, ids.strange(), Problem.notFound());
        return started;
    }

    private TrackedWork.Start<TransferWork.State> beginning(
            DSLContext sql, Viewer viewer, Collection<NodeId> ids, NodeId folder, Wish wish) {
        var values = ids.stream().map(NodeId::value).toList();
        var state = new TransferWork.State(values, 0, folder.value(), wish.withVersions(), List.of());
        return new TrackedWork.Start<>(state, total(sql, viewer, ids));
    }

    private TrackedJobs.Told run(Viewer viewer, TrackedJobs.Started started) {
        jobs.run(started);
        return jobs.find(viewer, started.id());
    }

    private static void refuse(TrackedJob.Result result) {
        var failure = result.failure();
        if (failure != null) {
            throw failure.code().equals("name-taken")
                    ? Problem.conflict(failure.code(), failure.detail())
                    : Problem.invalid(failure.code(), failure.detail());
        }
    }

    private long total(DSLContext sql, Viewer viewer, Collection<NodeId> ids) {
        var visible = access.levels(sql, viewer, ids).allowed(Level.VIEW);
        return store.extent(sql, visible.values()) + ids.size() - visible.ids().size();
    }

    /**
     * Transfers the file at one path into the folder at another, in one transaction and without a job.
     *
     * <p>Errors: not found and forbidden, for the file and the folder; same-place; name-taken, if a folder has the name.
     */
    void file(Viewer viewer, String source, String target, Wish wish) {
        var level = Ways.needs(wish);
        db.change(sql -> {
            var file = paths.file(sql, viewer, level, source);
            var folder = paths.target(sql, viewer, level, target);
            var row = store.hold(sql, access.require(sql, viewer, level, file).alone())
                    .get(file);
            if (row == null) {
                throw Problem.notFound();
            }
            access.require(sql, viewer, level, file);
            var place = store.keep(sql, access.require(sql, viewer, level, folder));
            var step = ways.parts(wish).begin(sql, viewer, wish.withVersions());
            ways.parts(wish).files(step, List.of(row), place, true).forEach(Transfers::refuse);
        });
    }
}
