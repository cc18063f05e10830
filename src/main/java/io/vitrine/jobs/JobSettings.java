package io.vitrine.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the server works in the background.
 *
 * @param threads how many jobs may run at a time
 * @param poll how often an idle server looks for due jobs; it notices its own new jobs at once
 * @param inRequest how long a request works on a job that it starts before it answers and the job goes on in the background
 * @param step how long a job on many files works before its progress is saved and it can be cancelled
 * @param keep how long jobs that users started can be looked up after they end
 * @param heartbeat how often a running job is marked as alive; a job that missed four marks is started again
 */
@ConfigurationProperties("vitrine.jobs")
public record JobSettings(
        @DefaultValue("4") int threads,
        @DefaultValue("10s") Duration poll,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("1s") Duration inRequest,
        @DefaultValue("150ms") Duration step,
        @DefaultValue("30d") Duration keep) {
    /** How long a worker holds the lease of a job, counted anew from each step. */
    Duration lease() {
        return heartbeat.multipliedBy(3);
    }

    public JobSettings {
        if (threads < 1 || threads > 100) {
            throw new IllegalArgumentException("threads must be between 1 and 100");
        }
        if (poll.toMillis() < 100) {
            throw new IllegalArgumentException("poll must be at least 100ms");
        }
        if (heartbeat.toMillis() < 100) {
            throw new IllegalArgumentException("heartbeat must be at least 100ms");
        }
        if (inRequest.isNegative()) {
            throw new IllegalArgumentException("in-request must not be negative");
        }
        if (step.toMillis() < 1 || step.compareTo(heartbeat) > 0) {
            throw new IllegalArgumentException("step must be at least 1ms and at most heartbeat");
        }
        if (keep.toMinutes() < 1) {
            throw new IllegalArgumentException("keep must be at least 1m");
        }
    }
}
