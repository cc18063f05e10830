package io.vitrine.library;

import io.vitrine.base.Level;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.jobs.TrackedJobs;
import io.vitrine.jobs.TrackedWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renames a folder by its path, as a job. */
@Component
class FolderRenames {
    private final Db db;
    private final NodePaths paths;
    private final RenameWork work;
    private final TrackedJobs jobs;

    FolderRenames(Db db, NodePaths paths, RenameWork work, TrackedJobs jobs) {
        this.db = db;
        this.paths = paths;
        this.work = work;
        this.jobs = jobs;
    }

    /**
     * Renames the folder and returns the id of the job, which is then done already. If the folder cannot be renamed, the call
     * fails and there is no job.
     *
     * <p>Errors: those of {@link Renames#rename}; not found, also if there is no folder at the path.
     */
    long rename(Viewer viewer, String path, @Nullable String name) {
        var stored = Names.of(name);
        return db.write(sql -> {
            var folder = paths.folder(sql, viewer, Level.MANAGE, path);
            var state = new RenameWork.State(folder.value(), stored);
            return jobs.begin(sql, viewer, work, new TrackedWork.Start<>(state, 1L))
                    .id();
        });
    }
}
