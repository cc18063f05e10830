package io.vitrine.people;

import static io.vitrine.db.schema.Tables.ONE_TIME_TOKEN;

import io.vitrine.base.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tokens in links, each good for one use within a week. The database holds only their hashes. */
@Component
class OneTimeTokens {
    static final Duration VALIDITY = Duration.ofDays(7);

    /** What a token lets its bearer do. */
    enum Purpose {
        /** Create the first administrator. */
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

    /** Creates a token, and deletes those that have expired. */
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

    /** Uses up all set-up tokens, and returns whether this one was good. Of two calls at once, one gets true. */
    boolean useForSetup(DSLContext sql, String token) {
        var isGood =
                sql.deleteFrom(ONE_TIME_TOKEN).where(good(token, Purpose.SETUP)).execute() > 0;
        sql.deleteFrom(ONE_TIME_TOKEN)
                .where(ONE_TIME_TOKEN.PURPOSE.eq(Purpose.SETUP.word))
                .execute();
        return isGood;
    }

    /** The user whose password a token sets. */
    Optional<UserId> userOf(DSLContext sql, String token) {
        return sql.select(ONE_TIME_TOKEN.USER_ID)
                .from(ONE_TIME_TOKEN)
                .where(good(token, Purpose.PASSWORD))
                .fetchOptional(ONE_TIME_TOKEN.USER_ID)
                .map(UserId::new);
    }

    /** Like {@link #userOf}, but uses up all tokens of that user. Of two calls at once, one gets the user. */
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
