package io.vitrine.people;

import io.vitrine.base.Problem;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Limits guessing: failures are counted per account, whether or not it exists, and per address. Successes are not counted. */
@Component
class Attempts {
    private static final long SECOND = 1000;

    private final AttemptStore store;
    private final SignInSettings settings;
    private final Clock clock;

    Attempts(AttemptStore store, SignInSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Errors: too-many-requests, with the seconds to wait. */
    void check(DSLContext sql, String emailKey, Caller caller) {
        var now = clock.millis();
        var until = store.blockedUntil(sql, List.of(account(emailKey), address(caller)));
        if (until > now) {
            var seconds = Math.ceilDiv(until - now, SECOND);
            throw Problem.tooMany("There were too many wrong passwords; try again later", Math.toIntExact(seconds));
        }
    }

    void failed(DSLContext sql, String emailKey, Caller caller) {
        var now = clock.millis();
        var windowsFrom = now - settings.window().toMillis();
        store.forgetBefore(sql, windowsFrom, now);
        count(sql, account(emailKey), settings.failuresPerAccount(), now);
        count(sql, address(caller), settings.failuresPerAddress(), now);
    }

    void succeeded(DSLContext sql, String emailKey) {
        store.forget(sql, account(emailKey));
    }

    private void count(DSLContext sql, String subject, int limit, long now) {
        var window = settings.window().toMillis();
        store.count(sql, subject, now, now - window);
        store.blockAfter(sql, subject, limit, now + window);
    }

    private static String account(String emailKey) {
        return "account:" + Tokens.hash(emailKey);
    }

    private static String address(Caller caller) {
        return "address:" + caller.network();
    }
}
