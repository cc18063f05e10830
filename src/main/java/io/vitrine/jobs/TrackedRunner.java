package io.vitrine.jobs;

import io.vitrine.base.Problem;
import io.vitrine.db.Db;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs the steps of jobs, each in its own transaction, as the holder of the job's lease. */
@Component
class TrackedRunner {
    /** How long a job is worked on before other jobs have a turn, and before the server can be stopped. */
    private static final Duration SLICE = Duration.ofSeconds(5);

    private static final JobType<Run> RUN = new JobType<>("run-tracked-job", Run.class);
    private static final int TRIES = 3;
    /** How many parts are done one by one after a step of many parts has failed. */
    private static final int SINGLES = 100;

    private final Db db;
    private final TrackedJobStore store;
    private final Jobs jobs;
    private final ObjectProvider<TrackedWork<?>> works;
    private final TrackedSteps steps;
    private final JobSettings settings;

    TrackedRunner(
            Db db,
            TrackedJobStore store,
            Jobs jobs,
            ObjectProvider<TrackedWork<?>> works,
            TrackedSteps steps,
            JobSettings settings) {
        this.db = db;
        this.store = store;
        this.jobs = jobs;
        this.works = works;
        this.steps = steps;
        this.settings = settings;
    }

    /** Which job to go on with. */
    record Run(long id) {}

    /**
     * Works on a new job for a moment, and leaves the rest to the background. Each step checks by itself what the starter may
     * do.
     */
    void first(long id, String lease) {
        Db.regardless(() -> work(id, lease, settings.inRequest()));
    }

    /** Makes the job go on soon after the transaction has committed. */
    void enqueue(DSLContext sql, long id) {
        jobs.enqueue(sql, RUN, new Run(id));
    }

    @Bean
    JobHandler<Run> runningTrackedJobs() {
        return new JobHandler<>(RUN, run -> {
            var lease = UUID.randomUUID().toString();
            if (db.write(sql -> steps.lease(sql, run.id(), lease))) {
                work(run.id(), lease, SLICE);
            }
        });
    }

    /** Resumes jobs that were interrupted in the middle of their work, and deletes those that ended long ago. */
    @Bean
    RecurringJob resumingTrackedJobs() {
        return new RecurringJob(
                "resume-tracked-jobs",
                settings.lease(),
                () -> db.change(sql -> {
                    steps.left(sql).forEach(id -> enqueue(sql, id));
                    steps.forget(sql, settings.keep());
                }));
    }

    /** With an embedded database there is no other server, so no job can still be under way when this server starts. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        if (db.isEmbedded()) {
            db.change(sql -> {
                store.releaseAll(sql);
                steps.left(sql).forEach(id -> enqueue(sql, id));
            });
        }
    }

    private void work(long id, String lease, Duration howLong) {
        var turn = new Turn(System.nanoTime() + howLong.toNanos());
        while (turn.goesOn()) {
            var manner = turn.manner;
            try {
                turn.done(db.write(sql -> step(sql, id, lease, manner)));
            } catch (Problem problem) {
                turn.failed(problem);
            }
        }
        if (turn.hasMore) {
            db.change(sql -> {
                steps.release(sql, id, lease);
                enqueue(sql, id);
            });
        }
    }

    /** The work of one holder of a lease. */
    private static final class Turn {
        private final long end;
        private TrackedSteps.Manner manner = TrackedSteps.Manner.USUAL;
        private boolean hasMore = true;
        private boolean isStuck;
        private int failures;
        private int singles;

        Turn(long end) {
            this.end = end;
        }

        boolean goesOn() {
            return hasMore && !isStuck && System.nanoTime() < end;
        }

        void done(boolean isMore) {
            var isSingle = manner.isSingle() && manner.skipped() == null && ++singles < SINGLES;
            manner = isSingle ? TrackedSteps.Manner.SINGLE : TrackedSteps.Manner.USUAL;
            hasMore = isMore;
            failures = 0;
        }

        /**
         * Repeats a failed step with its smallest part alone, and skips the part if that fails too. A conflict is retried more
         * often, as another writer may only have been faster. If the server is busy, the turn ends.
         */
        void failed(Problem problem) {
            if (manner.skipped() != null) {
                throw problem;
            }
            isStuck = problem.kind() == Problem.Kind.BUSY;
            var isTriedAgain = problem.kind() == Problem.Kind.CONFLICT && ++failures < TRIES;
            if (manner.isSingle() && !isTriedAgain) {
                manner = new TrackedSteps.Manner(true, problem);
            } else {
                manner = TrackedSteps.Manner.SINGLE;
                singles = 0;
            }
        }
    }

    /** Returns whether there is more to do. Errors: those of the work. */
    boolean step(DSLContext sql, long id, String lease, TrackedSteps.Manner manner) {
        var row = store.lock(sql, id, lease);
        return row.isPresent() && steps.step(sql, work(row.get().getKind()), row.get(), manner);
    }

    private TrackedWork<?> work(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing carries out jobs of the kind " + kind));
    }
}
