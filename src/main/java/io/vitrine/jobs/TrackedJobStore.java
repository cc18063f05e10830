package io.vitrine.jobs;

import static io.vitrine.db.schema.Tables.JOB;
import static io.vitrine.db.schema.Tables.JOB_RESULT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.vitrine.base.Cursor;
import io.vitrine.db.Dialect;
import io.vitrine.db.schema.tables.records.JobRecord;
import io.vitrine.db.schema.tables.records.JobResultRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of jobs that users can watch. SQL only. */
@Component
class TrackedJobStore {
    /** The most results that are kept for a job. */
    static final int MOST_RESULTS = 10_000;

    private static final Condition OPEN =
            JOB.STATUS.in(TrackedJob.Status.PENDING.toString(), TrackedJob.Status.RUNNING.toString());

    void insert(DSLContext sql, JobRecord row) {
        sql.executeInsert(row);
    }

    void update(DSLContext sql, JobRecord row) {
        sql.executeUpdate(row);
    }

    /** The locked row of an unfinished job; empty unless this lease holds it. */
    Optional<JobRecord> lock(DSLContext sql, long id, String lease) {
        var rows = sql.selectFrom(JOB)
                .where(JOB.ID.eq(id))
                .and(JOB.LEASE.eq(lease))
                .and(OPEN);
        return Dialect.locked(sql, rows).fetchOptional();
    }

    Optional<JobRecord> lock(DSLContext sql, long id) {
        return Dialect.locked(sql, sql.selectFrom(JOB).where(JOB.ID.eq(id))).fetchOptional();
    }

    /** Takes the lease of an unfinished job, if nobody holds it. Returns whether it did. */
    boolean lease(DSLContext sql, long id, String lease, long now, long until) {
        return sql.update(JOB)
                        .set(JOB.LEASE, lease)
                        .set(JOB.LEASE_UNTIL, until)
                        .where(JOB.ID.eq(id))
                        .and(JOB.LEASE.isNull().or(JOB.LEASE_UNTIL.lt(now)))
                        .and(OPEN)
                        .execute()
                > 0;
    }

    /** Gives the lease back. Until the given time the job does not count as left, since it is about to go on. */
    void release(DSLContext sql, long id, String lease, long until) {
        sql.update(JOB)
                .setNull(JOB.LEASE)
                .set(JOB.LEASE_UNTIL, until)
                .where(JOB.ID.eq(id))
                .and(JOB.LEASE.eq(lease))
                .execute();
    }

    /** Ends all leases; for the start of a server that is the only one. */
    void releaseAll(DSLContext sql) {
        sql.update(JOB).setNull(JOB.LEASE).set(JOB.LEASE_UNTIL, 0L).where(OPEN).execute();
    }

    /** Unfinished jobs that nobody works on, at most 100. */
    List<Long> left(DSLContext sql, long now) {
        return sql.select(JOB.ID)
                .from(JOB)
                .where(OPEN)
                .and(JOB.LEASE_UNTIL.lt(now))
                .orderBy(JOB.ID)
                .limit(100)
                .fetch(JOB.ID);
    }

    Optional<TrackedJob> find(DSLContext sql, long id) {
        return sql.selectFrom(JOB).where(JOB.ID.eq(id)).fetchOptional(TrackedJobStore::job);
    }

    /** One more than the limit, newest first; of one starter, or of all. */
    List<TrackedJob> page(DSLContext sql, TrackedJob.@Nullable Starter of, @Nullable Cursor cursor, int limit) {
        return sql.selectFrom(JOB)
                .where(of == null ? noCondition() : isOf(of))
                .and(cursor == null ? noCondition() : JOB.ID.lt(cursor.id()))
                .orderBy(JOB.ID.desc())
                .limit(limit + 1)
                .fetch(TrackedJobStore::job);
    }

    long count(DSLContext sql, TrackedJob.@Nullable Starter of) {
        return sql.fetchCount(JOB, of == null ? noCondition() : isOf(of));
    }

    List<TrackedJob.Result> results(DSLContext sql, long job) {
        return sql.selectFrom(JOB_RESULT)
                .where(JOB_RESULT.JOB_ID.eq(job))
                .orderBy(JOB_RESULT.NUMBER)
                .fetch(TrackedJobStore::result);
    }

    void add(DSLContext sql, long job, List<TrackedJob.Result> results) {
        if (results.isEmpty()) {
            return;
        }
        var last = sql.select(max(JOB_RESULT.NUMBER))
                .from(JOB_RESULT)
                .where(JOB_RESULT.JOB_ID.eq(job))
                .fetchOne(max(JOB_RESULT.NUMBER));
        var number = new int[] {last == null ? 0 : last};
        sql.batchInsert(results.stream()
                        .limit(Math.max(0, MOST_RESULTS - number[0]))
                        .map(result -> row(job, ++number[0], result))
                        .toList())
                .execute();
    }

    /** Deletes the jobs that ended before a time, and their results. */
    void forget(DSLContext sql, long before) {
        var old = select(JOB.ID).from(JOB).where(JOB.FINISHED_AT.lt(before));
        sql.deleteFrom(JOB_RESULT).where(JOB_RESULT.JOB_ID.in(old)).execute();
        sql.deleteFrom(JOB).where(JOB.FINISHED_AT.lt(before)).execute();
    }

    private static Condition isOf(TrackedJob.Starter starter) {
        return JOB.STARTER_KIND
                .eq(starter.kind())
                .and(starter.id() == null ? JOB.STARTER_ID.isNull() : JOB.STARTER_ID.eq(starter.id()));
    }

    static TrackedJob job(JobRecord row) {
        return new TrackedJob(
                row.getId(),
                row.getKind(),
                TrackedJob.Status.named(row.getStatus()),
                new TrackedJob.Starter(row.getStarterKind(), row.getStarterId(), row.getStarterName()),
                row.getDone(),
                row.getTotal(),
                row.getFailed(),
                row.getIsCancelled(),
                failure(row.getErrorCode(), row.getErrorDetail()),
                new TrackedJob.Times(row.getCreatedAt(), row.getUpdatedAt(), row.getFinishedAt()));
    }

    private static TrackedJob.@Nullable Failure failure(@Nullable String code, @Nullable String detail) {
        return code == null ? null : new TrackedJob.Failure(code, String.valueOf(detail));
    }

    private static TrackedJob.Result result(JobResultRecord row) {
        return new TrackedJob.Result(
                row.getObjectId(),
                row.getObjectName(),
                row.getStatus(),
                failure(row.getCode(), row.getDetail()),
                row.getResultId());
    }

    private static JobResultRecord row(long job, int number, TrackedJob.Result result) {
        var row = JOB_RESULT.newRecord();
        row.setJobId(job);
        row.setNumber(number);
        row.setObjectId(result.object());
        row.setObjectName(result.name());
        row.setStatus(result.status());
        row.setCode(result.failure() == null ? null : result.failure().code());
        row.setDetail(result.failure() == null ? null : result.failure().detail());
        row.setResultId(result.result());
        return row;
    }
}
