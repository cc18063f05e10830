package io.vitrine.jobs;

import io.vitrine.base.Viewer;
import java.util.Optional;
import org.jooq.DSLContext;

/** Finds the starter of a job, with their present role; implemented by the package of users and keys. */
public interface Starters {
    /** Empty if the starter may not do anything any more. */
    Optional<Viewer> find(DSLContext sql, TrackedJob.Starter starter);
}
