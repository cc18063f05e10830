package io.vitrine.people;

import io.vitrine.base.UserId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Ends all sessions, keys and links of a user, at once and for good: a user who is made active again signs in anew. */
@Component
class Lockout {
    private final Sessions sessions;
    private final ApiKeys keys;
    private final OneTimeTokens tokens;

    Lockout(Sessions sessions, ApiKeys keys, OneTimeTokens tokens) {
        this.sessions = sessions;
        this.keys = keys;
        this.tokens = tokens;
    }

    /** Records no event, since the change that calls it does. */
    void of(DSLContext sql, UserId user) {
        sessions.endAll(sql, user);
        keys.revokeAll(sql, user);
        tokens.deleteAll(sql, user);
    }
}
