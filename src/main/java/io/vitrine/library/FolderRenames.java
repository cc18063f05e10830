package io.vitrine.library;

import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.jobs.TrackedJobs;
import io.vitrine.jobs.TrackedWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts the job that renames a folder. */
@Component
class FolderRenames {
    private final Db db;
    private final Renames renames;
    private final RenameWork work;
    private final TrackedJobs jobs;

    FolderRenames(Db db, Renames renames, RenameWork work, TrackedJobs jobs) {
        this.db = db;
        this.renames = renames;
        this.work = work;
        this.jobs = jobs;
    }

    /** The id of the job, which there is only where nothing stands against it. Errors: those of {@link Renames#check}. */
    long rename(Viewer viewer, NodeId folder, @Nullable String name) {
        var stored = Names.of(name);
        var started = db.write(sql -> {
            renames.check(sql, viewer, folder, stored);
            var state = new RenameWork.State(folder.value(), stored);
            return jobs.start(sql, viewer, work, new TrackedWork.Start<>(state, 1L));
        });
        jobs.run(started);
        for (var result : jobs.find(viewer, started.id()).results()) {
            var failure = result.failure();
            if (failure != null) {
                throw Problem.conflict(failure.code(), failure.detail());
            }
        }
        return started.id();
    }
}
