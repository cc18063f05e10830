package io.vitrine.collections;

import io.vitrine.access.AllowedSet;
import io.vitrine.access.Memberships;
import io.vitrine.base.CollectionId;
import io.vitrine.db.Db;
import io.vitrine.jobs.GivingWay;
import io.vitrine.jobs.JobHandler;
import io.vitrine.jobs.JobType;
import io.vitrine.jobs.Jobs;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Removes collections and ends all access through them at once. The member rows, which then give nothing, are deleted at once
 * if they are few, and by a job if they are many.
 */
@Component
class CollectionRemoval {
    /** Rows deleted in one transaction; few enough that no other writer waits long for it. */
    private static final int A_TIME = 500;

    private static final JobType<Gone> CLEAR = new JobType<>("clear-deleted-collections", Gone.class);

    private final Db db;
    private final MediaCollectionStore store;
    private final Memberships memberships;
    private final Jobs jobs;
    private final CollectionLimits limits;

    CollectionRemoval(Db db, MediaCollectionStore store, Memberships memberships, Jobs jobs, CollectionLimits limits) {
        this.db = db;
        this.store = store;
        this.memberships = memberships;
        this.jobs = jobs;
        this.limits = limits;
    }

    /** Deleted collections. */
    record Gone(List<CollectionId> collections) {}

    /** Removes collections whose rows are locked. */
    void remove(DSLContext sql, AllowedSet<CollectionId> ids, List<MediaCollection> locked) {
        memberships.end(sql, ids);
        store.delete(sql, ids);
        clear(sql, locked);
    }

    /** Counts the rows, because the member counts of the collections leave out those in the trash. */
    private void clear(DSLContext sql, List<MediaCollection> deleted) {
        var ids = deleted.stream().map(MediaCollection::id).toList();
        var most = limits.membersClearedAtOnce();
        if (store.memberRows(sql, ids, most + 1) <= most) {
            memberships.clear(sql, ids);
        } else {
            jobs.enqueue(sql, CLEAR, new Gone(ids));
        }
    }

    @Bean
    JobHandler<Gone> clearing() {
        return new JobHandler<>(CLEAR, gone -> gone.collections().forEach(this::clear));
    }

    /** Each step writes a few thousand pages, so the work gives way to other writers in between. */
    private void clear(CollectionId gone) {
        new GivingWay().repeat(() -> db.write(sql -> memberships.clear(sql, gone, A_TIME)) > 0);
    }
}
