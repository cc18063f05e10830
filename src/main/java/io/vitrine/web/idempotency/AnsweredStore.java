package io.vitrine.web.idempotency;

import static io.vitrine.db.schema.Tables.ANSWERED_REQUEST;
import static org.jooq.impl.DSL.count;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of requests with a key. */
@Component
class AnsweredStore {
    /** @param status null while the request is under way, and for ever if its answer was lost */
    record Row(String requestHash, long at, @Nullable Integer status, byte @Nullable [] answer) {}

    Optional<Row> find(DSLContext sql, RequestKey key) {
        return sql.select(
                        ANSWERED_REQUEST.REQUEST_HASH,
                        ANSWERED_REQUEST.AT,
                        ANSWERED_REQUEST.STATUS,
                        ANSWERED_REQUEST.ANSWER)
                .from(ANSWERED_REQUEST)
                .where(ANSWERED_REQUEST.VIEWER.eq(key.viewer()))
                .and(ANSWERED_REQUEST.KEY_HASH.eq(key.hash()))
                .fetchOptional(row -> new Row(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /**
     * Takes the row of the key for this request. Returns whether it did: not if another request took it at the limit or later.
     */
    boolean take(DSLContext sql, RequestKey key, String requestHash, long now, long limit) {
        return sql.insertInto(ANSWERED_REQUEST)
                        .set(ANSWERED_REQUEST.VIEWER, key.viewer())
                        .set(ANSWERED_REQUEST.KEY_HASH, key.hash())
                        .set(ANSWERED_REQUEST.REQUEST_HASH, requestHash)
                        .set(ANSWERED_REQUEST.AT, now)
                        .onConflict(ANSWERED_REQUEST.VIEWER, ANSWERED_REQUEST.KEY_HASH)
                        .doUpdate()
                        .set(ANSWERED_REQUEST.REQUEST_HASH, requestHash)
                        .set(ANSWERED_REQUEST.AT, now)
                        .setNull(ANSWERED_REQUEST.STATUS)
                        .setNull(ANSWERED_REQUEST.ANSWER)
                        .where(ANSWERED_REQUEST.AT.lt(limit))
                        .execute()
                > 0;
    }

    void answered(DSLContext sql, RequestKey key, int status, byte @Nullable [] answer) {
        sql.update(ANSWERED_REQUEST)
                .set(ANSWERED_REQUEST.STATUS, status)
                .set(ANSWERED_REQUEST.ANSWER, answer)
                .where(ANSWERED_REQUEST.VIEWER.eq(key.viewer()))
                .and(ANSWERED_REQUEST.KEY_HASH.eq(key.hash()))
                .execute();
    }

    void forgetBefore(DSLContext sql, long limit) {
        sql.deleteFrom(ANSWERED_REQUEST).where(ANSWERED_REQUEST.AT.lt(limit)).execute();
    }

    /** Deletes the oldest rows of every viewer who has more than {@code most}. */
    void forgetBeyond(DSLContext sql, int most) {
        var viewers = sql.select(ANSWERED_REQUEST.VIEWER)
                .from(ANSWERED_REQUEST)
                .groupBy(ANSWERED_REQUEST.VIEWER)
                .having(count().gt(most))
                .fetch(ANSWERED_REQUEST.VIEWER);
        for (var viewer : viewers) {
            var oldest = sql.select(ANSWERED_REQUEST.AT)
                    .from(ANSWERED_REQUEST)
                    .where(ANSWERED_REQUEST.VIEWER.eq(viewer))
                    .orderBy(ANSWERED_REQUEST.AT.desc())
                    .offset(most)
                    .limit(1)
                    .fetchOptional(ANSWERED_REQUEST.AT);
            oldest.ifPresent(at -> sql.deleteFrom(ANSWERED_REQUEST)
                    .where(ANSWERED_REQUEST.VIEWER.eq(viewer))
                    .and(ANSWERED_REQUEST.AT.le(at))
                    .execute());
        }
    }
}
