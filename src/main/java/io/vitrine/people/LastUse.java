package io.vitrine.people;

import io.vitrine.base.KeyId;
import io.vitrine.base.Problem;
import io.vitrine.db.Db;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Records when a session or key was last used, to the minute, so that reading causes at most one write a minute, and no reader
 * waits for it.
 */
@Component
class LastUse {
    private static final Logger LOG = LoggerFactory.getLogger(LastUse.class);
    private static final long PRECISION = Duration.ofMinutes(1).toMillis();

    private final Db db;
    private final SessionStore sessions;
    private final ApiKeyStore keys;
    private final Clock clock;
    private final Set<Object> underWay = ConcurrentHashMap.newKeySet();

    LastUse(Db db, SessionStore sessions, ApiKeyStore keys, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.keys = keys;
        this.clock = clock;
    }

    void of(Session session) {
        var now = clock.millis();
        if (now - session.lastUsedAt() >= PRECISION) {
            note(session.hash(), sql -> sessions.used(sql, session.hash(), now));
        }
    }

    void of(KeyId key, @Nullable Instant before) {
        var now = clock.millis();
        if (before == null || now - before.toEpochMilli() >= PRECISION) {
            note(key, sql -> keys.used(sql, key, now));
        }
    }

    private void note(Object what, Consumer<DSLContext> work) {
        if (underWay.add(what)) {
            Thread.ofVirtual().name("last-use").start(() -> {
                try {
                    db.change(work);
                } catch (Problem busy) {
                    LOG.debug("A last use was not recorded: {}", busy.detail());
                } finally {
                    underWay.remove(what);
                }
            });
        }
    }
}
