package io.vitrine.people;

import io.vitrine.db.Db;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Checks the passwords of accounts, as often as the limits for guessing allow. */
@Component
class PasswordCheck {
    private final Db db;
    private final UserStore users;
    private final Passwords passwords;
    private final Attempts attempts;

    PasswordCheck(Db db, UserStore users, Passwords passwords, Attempts attempts) {
        this.db = db;
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /**
     * The account, if the password is right and its user active. A wrong password, an unknown and an inactive account take the
     * same work. The attempts are looked up only when the check has its turn, so that guesses at the same time count too.
     *
     * <p>Errors: too-many-requests.
     */
    Optional<UserStore.Account> check(String email, String password, Caller caller) {
        var key = Email.key(email);
        return passwords.inTurn(() -> {
            var account = db.read(sql -> {
                attempts.check(sql, key, caller);
                return users.account(sql, key);
            });
            var isRight = passwords.matches(
                    password, account.map(UserStore.Account::passwordHash).orElse(null));
            var checked = account.filter(found -> isRight && found.user().active());
            if (checked.isEmpty()) {
                db.change(sql -> attempts.failed(sql, key, caller));
            }
            return checked;
        });
    }

    /**
     * The account as it is in this transaction, locked; empty if its password has changed or its user was deactivated since the
     * check, as the checked password then no longer counts.
     */
    Optional<UserStore.Account> unchanged(DSLContext sql, UserStore.Account checked) {
        return users.findLocked(sql, checked.user().id())
                .filter(now -> now.user().active())
                .filter(now -> Objects.equals(now.passwordHash(), checked.passwordHash()));
    }

    /** Errors: invalid-password, naming the field; busy. */
    String hash(String field, String password) {
        return passwords.hash(field, password);
    }
}
