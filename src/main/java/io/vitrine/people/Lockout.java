package io.vitrine.people;

import io.vitrine.base.UserId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Ends every way in that a user has, at once and for good: a user made active again signs in anew. */
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

    /** As part of a change that is recorded by itself. */
    void of(DSLContext sql, UserId user) {
        sessions.endAll(sql, user);
        keys.revokeAll(sql, user);
        tokens.deleteAll(sql, user);
    }
}
