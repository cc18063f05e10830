package io.vitrine.people;

import static io.vitrine.db.schema.Tables.ONE_TIME_TOKEN;

import io.vitrine.base.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tokens in links, each good for one use within a week. Of each the database holds a hash alone. */
@Component
class OneTimeTokens {
    static final Duration VALIDITY = Duration.ofDays(7);

    /** What a token lets its bearer do. */
    enum Purpose {
        /** Make the first administrator. */
        SETUP("setup"),
        /** Set the password of an account. */
        PASSWORD("password");

        private final String word;

        Purpose(String word) {
            this.word = word;
        }
    }

    private final Clock clock;

    OneTimeTokens(Clock clock) {
        this.clock = clock;
    }

    /** A new one; those that have run out are cleared on the way. */
    String create(DSLContext sql, Purpose purpose, @Nullable UserId user) {
        var now = clock.millis();
        sql.deleteFrom(ONE_TIME_TOKEN).where(ONE_TIME_TOKEN.EXPIRES_AT.le(now)).execute();
        var token = Tokens.next();
        sql.insertInto(ONE_TIME_TOKEN)
                .set(ONE_TIME_TOKEN.HASH, Tokens.hash(token))
                .set(ONE_TIME_TOKEN.PURPOSE, purpose.word)
                .set(ONE_TIME_TOKEN.USER_ID, user == null ? null : user.value())
                .set(ONE_TIME_TOKEN.CREATED_AT, now)
                .set(ONE_TIME_TOKEN.EXPIRES_AT, now + VALIDITY.toMillis())
                .execute();
        return token;
    }

    boolean isGoodForSetup(DSLContext sql, String token) {
        return sql.fetchExists(ONE_TIME_TOKEN, good(token, Purpose.SETUP));
    }

    /** Uses all set-up tokens up; whether this one was among those that were good. Of two at once, one gets it. */
    boolean useForSetup(DSLContext sql, String token) {
        var isGood =
                sql.deleteFrom(ONE_TIME_TOKEN).where(good(token, Purpose.SETUP)).execute() > 0;
        sql.deleteFrom(ONE_TIME_TOKEN)
                .where(ONE_TIME_TOKEN.PURPOSE.eq(Purpose.SETUP.word))
                .execute();
        return isGood;
    }

    /** Whose password a token sets. */
    Optional<UserId> userOf(DSLContext sql, String token) {
        return sql.select(ONE_TIME_TOKEN.USER_ID)
                .from(ONE_TIME_TOKEN)
                .where(good(token, Purpose.PASSWORD))
                .fetchOptional(ONE_TIME_TOKEN.USER_ID)
                .map(UserId::new);
    }

    /** As {@link #userOf}, and uses all tokens of that user up. Of two at once, one gets it. */
    Optional<UserId> useForPassword(DSLContext sql, String token) {
        var user = userOf(sql, token)
                .filter(found -> sql.deleteFrom(ONE_TIME_TOKEN)
                                .where(good(token, Purpose.PASSWORD))
                                .execute()
                        > 0);
        user.ifPresent(found -> deleteAll(sql, found));
        return user;
    }

    void deleteAll(DSLContext sql, UserId user) {
        sql.deleteFrom(ONE_TIME_TOKEN)
                .where(ONE_TIME_TOKEN.USER_ID.eq(user.value()))
                .execute();
    }

    private org.jooq.Condition good(String token, Purpose purpose) {
        return ONE_TIME_TOKEN
                .HASH
                .eq(Tokens.hash(token))
                .and(ONE_TIME_TOKEN.PURPOSE.eq(purpose.word))
                .and(ONE_TIME_TOKEN.EXPIRES_AT.gt(clock.millis()));
    }
}
