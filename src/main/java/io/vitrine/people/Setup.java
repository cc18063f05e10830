package io.vitrine.people;

import io.vitrine.base.Problem;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.events.Event;
import io.vitrine.events.Events;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Creates the first administrator, while there is no user. */
@Component
class Setup {
    private static final Viewer ACTOR = new Viewer.Server("set-up");

    private final Db db;
    private final UserStore users;
    private final OneTimeTokens tokens;
    private final Passwords passwords;
    private final Events events;
    private final Clock clock;

    Setup(Db db, UserStore users, OneTimeTokens tokens, Passwords passwords, Events events, Clock clock) {
        this.db = db;
        this.users = users;
        this.tokens = tokens;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    boolean isRequired() {
        return db.read(users::isEmpty);
    }

    /** A token for the set-up link, while there is no user. Tokens printed before stay good. */
    Optional<String> token() {
        return db.write(sql -> users.isEmpty(sql)
                ? Optional.of(tokens.create(sql, OneTimeTokens.Purpose.SETUP, null))
                : Optional.empty());
    }

    /**
     * Creates the administrator from an e-mail and a password; does nothing if there are users. Errors: invalid-email,
     * invalid-password.
     */
    void byName(String email, String password) {
        if (isRequired()) {
            var administrator = administrator(Email.parse("email", email), "Administrator");
            var hash = passwords.hash("password", password);
            db.change(sql -> {
                if (users.isEmpty(sql)) {
                    insert(sql, administrator, hash);
                }
            });
        }
    }

    /** Creates the administrator by the token of a link, and returns them to be signed in. Errors: invalid-token. */
    User byToken(DSLContext sql, String token, User administrator, String hash) {
        if (!tokens.useForSetup(sql, token) || !users.isEmpty(sql)) {
            throw badToken();
        }
        insert(sql, administrator, hash);
        return administrator;
    }

    /** Checks the token before the work of hashing. Errors: invalid-token. */
    void check(String token) {
        if (!db.read(sql -> tokens.isGoodForSetup(sql, token))) {
            throw badToken();
        }
    }

    User administrator(Email email, String name) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new User(UserId.next(), email.text(), name, Role.ADMINISTRATOR, true, now, now, null, null);
    }

    private void insert(DSLContext sql, User administrator, String hash) {
        users.insert(sql, administrator, hash);
        var details = Map.<String, Object>of("role", administrator.role().toString());
        events.record(sql, ACTOR, Event.of("user.create", administrator.id(), administrator.name(), details));
    }

    static Problem badToken() {
        return Problem.invalid("invalid-token", "This link was used before, or is too old");
    }
}
