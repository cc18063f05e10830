package io.vitrine.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vitrine.db.Db;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.ObjectMapper;

/** Runs the jobs: starts after everything else, and stops first, waiting a while for running jobs. */
class JobRunner implements SmartLifecycle {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    private static final int MISSED_HEARTBEATS = 4;

    private final Db db;
    private final Jobs jobs;
    private final JobSettings settings;
    private final ObjectMapper json;
    private final List<JobHandler<?>> handlers;
    private final List<RecurringJob> recurring;
    private @Nullable Scheduler scheduler;

    JobRunner(
            Db db,
            Jobs jobs,
            JobSettings settings,
            ObjectMapper json,
            List<JobHandler<?>> handlers,
            List<RecurringJob> recurring) {
        this.db = db;
        this.jobs = jobs;
        this.settings = settings;
        this.json = json;
        this.handlers = handlers;
        this.recurring = recurring;
    }

    @Override
    public synchronized void start() {
        List<Task<?>> known = handlers.stream().<Task<?>>map(JobRunner::task).toList();
        var started = Scheduler.create(db.schedulerDataSource(), known)
                .startTasks(recurring.stream().map(JobRunner::task).toList())
                .jdbcCustomization(new MillisecondColumns())
                .commitWhenAutocommitDisabled(true)
                .serializer(serializer())
                .threads(settings.threads())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_STOP)
                .failureLogging(LogLevel.OFF, false)
                .build();
        started.start();
        jobs.listener(started::triggerCheckForDueExecutions);
        scheduler = started;
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            jobs.listener(() -> {});
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    private static <P> OneTimeTask<P> task(JobHandler<P> handler) {
        return Tasks.oneTime(handler.type().name(), handler.type().payload())
                .onFailure((failed, next) ->
                        next.reschedule(failed, failed.getTimeDone().plus(delay(failed))))
                .execute((job, context) -> handler.work().accept(job.getData()));
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.interval()))
                .execute((instance, context) -> job.work().run());
    }

    private static Duration delay(ExecutionComplete failed) {
        var before = Math.min(failed.getExecution().consecutiveFailures, 20);
        var delay = Duration.ofSeconds(1L << before);
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    private Serializer serializer() {
        return new Serializer() {
            @Override
            public byte[] serialize(Object payload) {
                return json.writeValueAsBytes(payload);
            }

            @Override
            public <T> T deserialize(Class<T> type, byte[] payload) {
                return json.readValue(payload, type);
            }
        };
    }
}
