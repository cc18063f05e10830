package io.vitrine.people;

import io.vitrine.base.Problem;
import io.vitrine.db.Db;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs people in: by their password, or because they proved who they are in another way. */
@Component
class SignIn {
    private final Db db;
    private final UserStore users;
    private final Sessions sessions;
    private final PasswordCheck passwords;
    private final Attempts attempts;
    private final Clock clock;

    SignIn(Db db, UserStore users, Sessions sessions, PasswordCheck passwords, Attempts attempts, Clock clock) {
        this.db = db;
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Errors: unauthenticated {@code wrong-password}, the same for wrong passwords, unknown and inactive accounts;
     * too-many-requests.
     *
     * @param old the token of the session that the new one replaces
     */
    SignedIn with(String email, String password, Caller caller, @Nullable String old) {
        var account = passwords.check(email, password, caller).orElseThrow(SignIn::wrong);
        return db.write(sql -> {
            var now = passwords.unchanged(sql, account).orElseThrow(SignIn::wrong);
            return enter(sql, now.user(), caller, old);
        });
    }

    /** Begins a session for somebody who proved who they are, in the same transaction. */
    SignedIn enter(DSLContext sql, User user, Caller caller, @Nullable String old) {
        attempts.succeeded(sql, Email.key(user.email()));
        users.signedIn(sql, user.id(), clock.millis());
        sessions.replace(sql, old);
        var token = sessions.begin(sql, user, caller);
        return new SignedIn(users.find(sql, user.id()).orElse(user), token);
    }

    /** Like {@link #enter}, but first ends all sessions of the user. */
    SignedIn enterAfresh(DSLContext sql, User user, Caller caller) {
        sessions.endAll(sql, user.id());
        return enter(sql, user, caller, null);
    }

    private static Problem wrong() {
        return new Problem(Problem.Kind.UNAUTHENTICATED, "wrong-password", "The e-mail or the password is wrong");
    }
}
