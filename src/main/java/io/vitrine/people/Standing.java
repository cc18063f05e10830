package io.vitrine.people;

import io.vitrine.base.Problem;
import io.vitrine.base.Role;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Holds a request to what its sender is when it is carried out. Who sends it is found out when it begins, but its body and its answer
 * may take as long as the sender likes: whoever was signed out, locked out or given another role meanwhile is refused by the
 * next transaction. A session or key whose time is over only since then still counts.
 */
@Component
class Standing {
    private final SessionStore sessions;
    private final ApiKeyStore keys;

    Standing(SessionStore sessions, ApiKeyStore keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /** What each transaction of the request does first. Errors of that: unauthenticated; conflict {@code role-changed}. */
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
            throw Problem.conflict("role-changed", "Your role was changed while this was on its way; send it again");
        }
    }
}
