package io.vitrine.people;

import static io.vitrine.db.schema.Tables.SIGN_IN_ATTEMPT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The counts of failed sign-ins. SQL only. */
@Component
class AttemptStore {
    /** The latest time until which one of the subjects is blocked; 0 if none ever was. */
    long blockedUntil(DSLContext sql, Collection<String> subjects) {
        var until = sql.select(max(SIGN_IN_ATTEMPT.BLOCKED_UNTIL))
                .from(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.SUBJECT.in(subjects))
                .fetchSingle()
                .value1();
        return until == null ? 0 : until;
    }

    /** Counts one more failure, from one again if the last window began by {@code windowsFrom}. */
    void count(DSLContext sql, String subject, long now, long windowsFrom) {
        var isOver = SIGN_IN_ATTEMPT.WINDOW_START.le(windowsFrom);
        sql.insertInto(SIGN_IN_ATTEMPT)
                .set(SIGN_IN_ATTEMPT.SUBJECT, subject)
                .set(SIGN_IN_ATTEMPT.FAILURES, 1)
                .set(SIGN_IN_ATTEMPT.WINDOW_START, now)
                .set(SIGN_IN_ATTEMPT.BLOCKED_UNTIL, 0L)
                .onConflict(SIGN_IN_ATTEMPT.SUBJECT)
                .doUpdate()
                .set(SIGN_IN_ATTEMPT.FAILURES, when(isOver, inline(1)).otherwise(SIGN_IN_ATTEMPT.FAILURES.plus(1)))
                .set(SIGN_IN_ATTEMPT.WINDOW_START, when(isOver, val(now)).otherwise(SIGN_IN_ATTEMPT.WINDOW_START))
                .execute();
    }

    void blockAfter(DSLContext sql, String subject, int failures, long until) {
        sql.update(SIGN_IN_ATTEMPT)
                .set(SIGN_IN_ATTEMPT.BLOCKED_UNTIL, until)
                .where(SIGN_IN_ATTEMPT.SUBJECT.eq(subject))
                .and(SIGN_IN_ATTEMPT.FAILURES.ge(failures))
                .execute();
    }

    void forget(DSLContext sql, String subject) {
        sql.deleteFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.SUBJECT.eq(subject))
                .execute();
    }

    void forgetBefore(DSLContext sql, long windowsFrom, long now) {
        sql.deleteFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.WINDOW_START.lt(windowsFrom))
                .and(SIGN_IN_ATTEMPT.BLOCKED_UNTIL.lt(now))
                .execute();
    }
}
