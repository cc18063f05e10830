package io.vitrine.library;

import io.vitrine.access.Access;
import io.vitrine.base.NodeId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.jobs.RecurringJob;
import io.vitrine.jobs.TrackedJobs;
import io.vitrine.jobs.TrackedWork;
import java.time.Duration;
import java.util.Collection;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Permanently deletes items in the trash: on request, and when their retention time is over. */
@Component
class Emptying {
    private static final Duration HOW_OFTEN = Duration.ofMinutes(10);
    private static final TrackedWork.Start<PurgeWork.State> BEGINNING =
            new TrackedWork.Start<>(PurgeWork.State.BEGINNING, null);

    private final Db db;
    private final Access access;
    private final PurgeStore store;
    private final PurgeWork work;
    private final TrackedJobs jobs;
    private final TrashTime time;

    Emptying(Db db, Access access, PurgeStore store, PurgeWork work, TrackedJobs jobs, TrashTime time) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.work = work;
        this.jobs = jobs;
        this.time = time;
    }

    /** @param ids the items to delete, of those that the viewer could manage; null for all of those */
    TrackedJobs.Told empty(Viewer viewer, @Nullable Collection<NodeId> ids) {
        var started = db.write(sql -> start(sql, viewer, ids));
        jobs.run(started);
        return jobs.find(viewer, started.id());
    }

    private TrackedJobs.Started start(DSLContext sql, Viewer viewer, @Nullable Collection<NodeId> ids) {
        var started = jobs.start(sql, viewer, work, BEGINNING);
        if (ids == null) {
            store.mark(sql, access.manageableTrash(viewer), started.id());
        } else {
            store.mark(sql, access.trashed(sql, viewer, ids), started.id());
        }
        jobs.count(sql, started, store.total(sql, started.id()));
        return started;
    }

    @Bean
    RecurringJob emptyingTrash() {
        return new RecurringJob("empty-trash", HOW_OFTEN, this::emptyOld);
    }

    /** Permanently deletes the items that have been in the trash for longer than the retention time. */
    void emptyOld() {
        var before = time.oldest();
        if (db.read(sql -> store.hasOlder(sql, before))) {
            jobs.run(db.write(sql -> {
                var started = jobs.start(sql, new Viewer.Server("trash retention"), work, BEGINNING);
                store.markOlder(sql, before, started.id());
                jobs.count(sql, started, store.total(sql, started.id()));
                return started;
            }));
        }
    }
}
