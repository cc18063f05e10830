package io.vitrine.jobs;

import io.vitrine.base.LogContext;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.schema.tables.records.JobRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Runs one step of a job, in the transaction that also records the job's progress. */
@Component
class TrackedSteps {
    private final TrackedJobStore store;
    private final Starters starters;
    private final ObjectMapper json;
    private final Clock clock;
    private final JobSettings settings;

    TrackedSteps(TrackedJobStore store, Starters starters, ObjectMapper json, Clock clock, JobSettings settings) {
        this.store = store;
        this.starters = starters;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * How a step is to be done.
     *
     * @param isSingle whether to do only the smallest part of the work
     * @param skipped why that part cannot be done and is to be skipped; null if it is to be done
     */
    record Manner(boolean isSingle, @Nullable Problem skipped) {
        static final Manner USUAL = new Manner(false, null);
        static final Manner SINGLE = new Manner(true, null);
    }

    boolean lease(DSLContext sql, long id, String lease) {
        var now = clock.millis();
        return store.lease(sql, id, lease, now, now + settings.lease().toMillis());
    }

    /** Gives the lease back. The job is about to go on, so nobody needs to resume it for a while. */
    void release(DSLContext sql, long id, String lease) {
        store.release(sql, id, lease, clock.millis() + settings.lease().toMillis());
    }

    List<Long> left(DSLContext sql) {
        return store.left(sql, clock.millis());
    }

    void forget(DSLContext sql, Duration age) {
        store.forget(sql, clock.millis() - age.toMillis());
    }

    /** Runs a step with the request id and address of the request that started the job, for the events of the step. */
    @SuppressWarnings("try")
    <S> boolean step(DSLContext sql, TrackedWork<S> work, JobRecord row, Manner manner) {
        try (var request = MDC.putCloseable(LogContext.REQUEST_ID, row.getRequestId());
                var address = MDC.putCloseable(LogContext.ADDRESS, row.getAddress())) {
            return inRequest(sql, work, row, manner);
        }
    }

    /** Returns whether there is more to do. */
    private <S> boolean inRequest(DSLContext sql, TrackedWork<S> work, JobRecord row, Manner manner) {
        var task = new TrackedWork.Task<>(row.getId(), json.readValue(row.getState(), work.state()));
        if (row.getIsCancelled()) {
            work.abandon(sql, task);
            return end(sql, row, TrackedJob.Status.CANCELLED);
        }
        var starter = new TrackedJob.Starter(row.getStarterKind(), row.getStarterId(), row.getStarterName());
        var viewer = starters.find(sql, starter).orElse(null);
        if (viewer == null) {
            work.abandon(sql, task);
            row.setErrorCode("starter-gone");
            row.setErrorDetail("The user or key that started this job is no longer active");
            return end(sql, row, TrackedJob.Status.FAILED);
        }
        return advance(sql, row, next(sql, work, viewer, task, manner));
    }

    private static <S> TrackedWork.Step<S> next(
            DSLContext sql, TrackedWork<S> work, Viewer viewer, TrackedWork.Task<S> task, Manner manner) {
        var skipped = manner.skipped();
        return skipped == null ? work.step(sql, viewer, task, manner.isSingle()) : work.skip(sql, task, skipped);
    }

    private boolean advance(DSLContext sql, JobRecord row, TrackedWork.Step<?> step) {
        store.add(sql, row.getId(), step.results());
        row.setState(json.writeValueAsString(step.state()));
        row.setDone(row.getDone() + step.done());
        row.setFailed(row.getFailed() + step.failed());
        if (step.isLast()) {
            return end(sql, row, TrackedJob.Status.COMPLETED);
        }
        row.setStatus(TrackedJob.Status.RUNNING.toString());
        row.setUpdatedAt(clock.millis());
        row.setLeaseUntil(clock.millis() + settings.lease().toMillis());
        store.update(sql, row);
        return true;
    }

    private boolean end(DSLContext sql, JobRecord row, TrackedJob.Status status) {
        row.setStatus(status.toString());
        row.setUpdatedAt(clock.millis());
        row.setFinishedAt(clock.millis());
        row.setLease(null);
        store.update(sql, row);
        return false;
    }
}
