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
     * The id of the job, which there is only where nothing stood against it: it is renamed already.
     *
     * <p>Errors: those of {@link Renames#rename}; also not found, where there is no folder at the path.
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
