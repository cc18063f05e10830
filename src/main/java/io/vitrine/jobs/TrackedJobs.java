package io.vitrine.jobs;

import static io.vitrine.db.schema.Tables.JOB;

import io.vitrine.base.Cursor;
import io.vitrine.base.Ids;
import io.vitrine.base.LogContext;
import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Work that users start and can watch; only its starter and administrators see a job. Short work is done before the answer;
 * longer work goes on in the background, even after the server was stopped or killed.
 */
@Component
public class TrackedJobs {
    private static final String ORDER = "jobs";

    private final Db db;
    private final TrackedJobStore store;
    private final TrackedRunner runner;
    private final ObjectMapper json;
    private final Clock clock;
    private final JobSettings settings;

    TrackedJobs(
            Db db, TrackedJobStore store, TrackedRunner runner, ObjectMapper json, Clock clock, JobSettings settings) {
        this.db = db;
        this.store = store;
        this.runner = runner;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    /** A job that was just created. Its creator holds the lease, and is the first to work on it. */
    public record Started(long id, String lease) {}

    /** Creates a job, in the transaction that checked whether it is allowed. Its work begins with {@link #run}. */
    public <S> Started start(DSLContext sql, Viewer viewer, TrackedWork<S> work, TrackedWork.Start<S> start) {
        var now = clock.millis();
        var starter = TrackedJob.Starter.of(viewer);
        var row = JOB.newRecord();
        row.setId(Ids.next());
        row.setKind(work.kind());
        row.setStatus(TrackedJob.Status.PENDING.toString());
        row.setStarterKind(starter.kind());
        row.setStarterId(starter.id());
        row.setStarterName(starter.name());
        row.setState(json.writeValueAsString(start.state()));
        row.setDone(0L);
        row.setTotal(start.total());
        row.setFailed(0L);
        row.setIsCancelled(false);
        row.setRequestId(MDC.get(LogContext.REQUEST_ID));
        row.setAddress(MDC.get(LogContext.ADDRESS));
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        row.setLease(UUID.randomUUID().toString());
        row.setLeaseUntil(now + settings.lease().toMillis());
        store.insert(sql, row);
        return new Started(row.getId(), row.getLease());
    }

    /**
     * Like {@link #start}, but does the smallest part of the work in the same transaction; {@link #run} does the rest.
     *
     * <p>Errors: those of that part; no job is created then.
     */
    public <S> Started begin(DSLContext sql, Viewer viewer, TrackedWork<S> work, TrackedWork.Start<S> start) {
        var started = start(sql, viewer, work, start);
        runner.step(sql, started.id(), started.lease(), TrackedSteps.Manner.SINGLE);
        return started;
    }

    /** Sets the number of items of a job that was just created. */
    public void count(DSLContext sql, Started started, long total) {
        store.lock(sql, started.id()).ifPresent(row -> {
            row.setTotal(total);
            store.update(sql, row);
        });
    }

    /** Adds to a job that was just created the items that the request named but that cannot be processed, as failures. */
    public void fail(DSLContext sql, Started started, Collection<String> names, Problem problem) {
        if (names.isEmpty()) {
            return;
        }
        store.add(
                sql,
                started.id(),
                names.stream()
                        .map(name -> TrackedJob.Result.failed(null, name, problem))
                        .toList());
        store.lock(sql, started.id()).ifPresent(row -> {
            row.setTotal(row.getTotal() == null ? null : row.getTotal() + names.size());
            row.setDone(row.getDone() + names.size());
            row.setFailed(row.getFailed() + names.size());
            store.update(sql, row);
        });
    }

    /** Works on a new job for a moment, and leaves the rest to the background. To be called outside of any transaction. */
    public TrackedJob run(Started started) {
        runner.first(started.id(), started.lease());
        return db.read(sql -> store.find(sql, started.id())).orElseThrow(Problem::notFound);
    }

    /** A job with the outcomes of its items. */
    public record Told(TrackedJob job, List<TrackedJob.Result> results) {}

    /** Errors: not found, also if somebody else started the job. */
    public Told find(Viewer viewer, long id) {
        return db.read(sql -> new Told(find(sql, viewer, id), store.results(sql, id)));
    }

    Page<TrackedJob> list(Viewer viewer, boolean isForAll, @Nullable String cursor, int limit, boolean count) {
        if (isForAll && !viewer.isAdministrator()) {
            throw Problem.forbidden("forbidden", "Only administrators can see everybody's jobs");
        }
        var of = isForAll ? null : TrackedJob.Starter.of(viewer);
        var place = cursor == null ? null : Cursor.parse(cursor, ORDER);
        return db.read(sql -> Page.of(
                        store.page(sql, of, place, limit), limit, job -> new Cursor(ORDER, job.shown(), job.id()))
                .counted(count, () -> store.count(sql, of)));
    }

    /** Ends a job soon; what it has done stays done. Errors: not found, job-finished. */
    Told cancel(Viewer viewer, long id) {
        db.change(sql -> {
            find(sql, viewer, id);
            var row = store.lock(sql, id).orElseThrow(Problem::notFound);
            if (!TrackedJob.Status.named(row.getStatus()).isOpen()) {
                throw Problem.conflict("job-finished", "The job has ended already");
            }
            row.setIsCancelled(true);
            store.update(sql, row);
            runner.enqueue(sql, id);
        });
        return find(viewer, id);
    }

    private TrackedJob find(DSLContext sql, Viewer viewer, long id) {
        return store.find(sql, id).filter(job -> job.isOf(viewer)).orElseThrow(Problem::notFound);
    }
}
