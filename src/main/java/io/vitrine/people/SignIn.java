package io.vitrine.people;

import io.vitrine.base.Problem;
import io.vitrine.db.Db;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets people in: by their password, or because they proved who they are in another way. */
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
     * Errors: unauthenticated {@code wrong-password}, the one answer for wrong passwords, unknown and inactive accounts;
     * too-many-requests.
     *
     * @param old the token of the session that this one takes the place of
     */
    SignedIn with(String email, String password, Caller caller, @Nullable String old) {
        var account = passwords.check(email, password, caller).orElseThrow(SignIn::wrong);
        return db.write(sql -> {
            var now = passwords.unchanged(sql, account).orElseThrow(SignIn::wrong);
            return enter(sql, now.user(), caller, old);
        });
    }

    /** Begins a session for someone who proved who they are, in the transaction in which they did. */
    SignedIn enter(DSLContext sql, User user, Caller caller, @Nullable String old) {
        attempts.succeeded(sql, Email.key(user.email()));
        users.signedIn(sql, user.id(), clock.millis());
        sessions.replace(sql, old);
        var token = sessions.begin(sql, user, caller);
        return new SignedIn(users.find(sql, user.id()).orElse(user), token);
    }

    /** As {@link #enter}, and ends all sessions that the user had. */
    SignedIn enterAfresh(DSLContext sql, User user, Caller caller) {
        sessions.endAll(sql, user.id());
        return enter(sql, user, caller, null);
    }

    private static Problem wrong() {
        return new Problem(Problem.Kind.UNAUTHENTICATED, "wrong-password", "The e-mail or the password is wrong");
    }
}
