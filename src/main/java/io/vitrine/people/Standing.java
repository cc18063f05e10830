package io.vitrine.people;

import io.vitrine.base.Problem;
import io.vitrine.base.Role;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Holds a request to the present standing of its sender. The sender is known from the start of the request, but its body and
 * its answer may take as long as the sender likes: if the sender was signed out, locked out or given another role meanwhile,
 * the next transaction refuses the request. A session or key that has merely expired since then still counts.
 */
@Component
class Standing {
    private final SessionStore sessions;
    private final ApiKeyStore keys;

    Standing(SessionStore sessions, ApiKeyStore keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /** What each transaction of the request does first. Its errors: unauthenticated; conflict {@code role-changed}. */
    Consumer<DSLContext> of(Credentials credentials) {
        var role = credentials.viewer().role();
        return switch (credentials) {
            case Credentials.None none -> sql -> {};
            case Credentials.OfSession used ->
                sql -> require(role, sessions.roleNow(sql, used.session().hash()));
            case Credentials.OfKey used ->
                sql -> require(role, keys.roleNow(sql, used.key().id()));
        };
    }

    private static void require(Role then, Optional<Role> now) {
        if (now.isEmpty()) {
            throw Problem.unauthenticated();
        }
        if (now.get() != then) {
            throw roleChanged();
        }
    }

    static Problem roleChanged() {
        return Problem.conflict("role-changed", "Your role was changed during this request; send it again");
    }
}
