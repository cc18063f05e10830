package io.vitrine.people;

import io.vitrine.base.Problem;
import io.vitrine.db.Db;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets people in by their password. */
@Component
class SignIn {
    private final Db db;
    private final UserStore users;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Clock clock;

    SignIn(Db db, UserStore users, Sessions sessions, Passwords passwords, Attempts attempts, Clock clock) {
        this.db = db;
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Says nothing about which accounts exist: a wrong password, an unknown and an inactive account have one answer, after
     * the same work. The attempts are looked up once it is this one's turn, so that guesses at the same time count too.
     *
     * <p>Errors: unauthenticated {@code wrong-password}; too-many-requests.
     *
     * @param old the token of the session that this one takes the place of
     */
    SignedIn with(String email, String password, Caller caller, @Nullable String old) {
        var key = Email.key(email);
        return passwords.inTurn(() -> {
            var account = db.read(sql -> {
                attempts.check(sql, key, caller);
                return users.account(sql, key);
            });
            var hash = account.map(UserStore.Account::passwordHash).orElse(null);
            var isRight = passwords.matches(password, hash);
            if (!isRight || !account.map(found -> found.user().active()).orElse(false)) {
                db.change(sql -> attempts.failed(sql, key, caller));
                throw wrong();
            }
            return db.write(sql -> enter(sql, unchanged(sql, account.get()), caller, old));
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

    /** Errors: as for a wrong password, when the account was changed while its password was checked. */
    private User unchanged(DSLContext sql, UserStore.Account checked) {
        return users.findLocked(sql, checked.user().id())
                .filter(now -> now.user().active())
                .filter(now ->
                        Optional.ofNullable(now.passwordHash()).equals(Optional.ofNullable(checked.passwordHash())))
                .map(UserStore.Account::user)
                .orElseThrow(SignIn::wrong);
    }

    private static Problem wrong() {
        return new Problem(Problem.Kind.UNAUTHENTICATED, "wrong-password", "The e-mail or the password is wrong");
    }
}
