package io.vitrine.jobs;

import io.vitrine.base.Viewer;
import java.util.Optional;
import org.jooq.DSLContext;

/** Knows who started a job, as they are today; implemented where people are. */
public interface Starters {
    /** Empty where they may do nothing any more. */
    Optional<Viewer> find(DSLContext sql, TrackedJob.Starter starter);
}
