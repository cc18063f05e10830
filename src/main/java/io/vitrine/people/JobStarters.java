package io.vitrine.people;

import io.vitrine.base.KeyId;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.jobs.Starters;
import io.vitrine.jobs.TrackedJob;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds the starters of jobs, with the role that they have when a step of the job is done. */
@Component
class JobStarters implements Starters {
    private final Viewers viewers;

    JobStarters(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public Optional<Viewer> find(DSLContext sql, TrackedJob.Starter starter) {
        var id = starter.id();
        return switch (starter.kind()) {
            case "user" -> id == null ? Optional.empty() : viewers.of(sql, new UserId(id));
            case "key" -> id == null ? Optional.empty() : viewers.of(sql, new KeyId(id));
            default -> Optional.of(new Viewer.Server(starter.name()));
        };
    }
}
