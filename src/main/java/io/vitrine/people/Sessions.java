package io.vitrine.people;

import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.events.Event;
import io.vitrine.events.Events;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins, finds and ends sessions. */
@Component
class Sessions {
    private final Db db;
    private final SessionStore store;
    private final Events events;
    private final SessionSettings settings;
    private final Clock clock;

    Sessions(Db db, SessionStore store, Events events, SessionSettings settings, Clock clock) {
        this.db = db;
        this.store = store;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** The token that the page sends with its writes to prove that they come from it; derived from the session's token. */
    static String csrfToken(String token) {
        return Tokens.hash("csrf:" + token);
    }

    /**
     * Begins a session under a new token.
     *
     * @return the token, for the cookie alone
     */
    String begin(DSLContext sql, User user, Caller caller) {
        var token = Tokens.next();
        var now = clock.millis();
        store.deleteExpired(sql, now);
        var until = now + settings.lifetime().toMillis();
        store.insert(sql, Tokens.hash(token), user.id(), caller, now, until);
        events.record(sql, user.viewer(), event("session.create", user.viewer()));
        return token;
    }

    Optional<Session> find(String token) {
        var now = clock.millis();
        var usedAfter = now - settings.idle().toMillis();
        return db.glance(sql -> store.findLive(sql, Tokens.hash(token), now, usedAfter));
    }

    /** Ends the session of a token, if there is one, regardless of its user: a browser has one session at a time. */
    void replace(DSLContext sql, @Nullable String token) {
        if (token != null) {
            store.delete(sql, Tokens.hash(token));
        }
    }

    void end(Session session) {
        db.change(sql -> {
            if (store.delete(sql, session.hash()) > 0) {
                events.record(sql, session.viewer(), event("session.delete", session.viewer()));
            }
        });
    }

    void endAll(Viewer.Member viewer) {
        db.change(sql -> {
            if (endAll(sql, viewer.id()) > 0) {
                events.record(sql, viewer, event("session.delete", viewer, Map.of("everywhere", true)));
            }
        });
    }

    /** Records no event, since the change that calls it does. */
    int endAll(DSLContext sql, UserId user) {
        return store.deleteAll(sql, user);
    }

    private static Event event(String action, Viewer.Member viewer) {
        return event(action, viewer, Map.of());
    }

    private static Event event(String action, Viewer.Member viewer, Map<String, Object> details) {
        return new Event(action, "session", viewer.id().value(), viewer.name(), details);
    }
}
