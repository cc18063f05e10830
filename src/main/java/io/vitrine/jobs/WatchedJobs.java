package io.vitrine.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vitrine.base.Problem;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Measures jobs, and logs each failure. A problem is logged in one line by its code, as its detail may name things. The
 * scheduler then tries the job again without logging.
 */
@Component
class WatchedJobs {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedJobs.class);

    private final MeterRegistry meters;
    private final AtomicInteger running;

    WatchedJobs(MeterRegistry meters) {
        this.meters = meters;
        this.running = meters.gauge("vitrine.jobs.running", new AtomicInteger());
    }

    <P> JobHandler<P> watched(JobHandler<P> handler) {
        var type = handler.type();
        return new JobHandler<>(
                type, payload -> run(type.name(), () -> handler.work().accept(payload)));
    }

    RecurringJob watched(RecurringJob job) {
        return new RecurringJob(job.name(), job.interval(), () -> run(job.name(), job.work()));
    }

    private void run(String name, Runnable work) {
        var outcome = "failed";
        var start = Timer.start(meters);
        running.incrementAndGet();
        try {
            work.run();
            outcome = "done";
        } catch (Problem problem) {
            LOG.warn("The job {} failed and will be tried again: {}", name, problem.code());
            throw problem;
        } catch (RuntimeException failure) {
            LOG.error("The job {} failed and will be tried again", name, failure);
            throw failure;
        } finally {
            running.decrementAndGet();
            start.stop(timer(name, outcome));
        }
    }

    private Timer timer(String name, String outcome) {
        return Timer.builder("vitrine.jobs")
                .description("Jobs that have ended, by name and outcome")
                .tag("job", name)
                .tag("outcome", outcome)
                .register(meters);
    }
}
