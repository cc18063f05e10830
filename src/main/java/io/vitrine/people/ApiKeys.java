package io.vitrine.people;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Cursor;
import io.vitrine.base.KeyId;
import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.events.Event;
import io.vitrine.events.Events;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** API keys: everyone's own, and those of the organisation, which only administrators manage. */
@Component
class ApiKeys {
    private static final String SORT = "createdAt";

    /** A key with its secret, which is shown only this once. */
    record Made(ApiKey key, String secret) {}

    private final Db db;
    private final ApiKeyStore store;
    private final UserStore users;
    private final Events events;
    private final Clock clock;

    ApiKeys(Db db, ApiKeyStore store, UserStore users, Events events, Clock clock) {
        this.db = db;
        this.store = store;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    Optional<ApiKeyStore.Owned> find(String secret) {
        return secret.startsWith(ApiKey.PREFIX)
                ? db.glance(sql -> store.findLive(sql, Tokens.hash(secret), clock.millis()))
                : Optional.empty();
    }

    /**
     * Errors: forbidden, if a key of the organisation asks for a personal one; unauthenticated, if the user was locked out in
     * the meantime, as the key would outlive the lockout.
     */
    Made createPersonal(Viewer viewer, String name, @Nullable Instant expiresAt) {
        var user = viewer.user()
                .orElseThrow(
                        () -> Problem.forbidden("forbidden", "A key of the organisation cannot have keys of its own"));
        return create(viewer, name, ApiKey.Kind.PERSONAL, viewer.role(), expiresAt, user);
    }

    /** Errors: forbidden, for all but administrators; invalid-role, for the role restricted. */
    Made createForOrganisation(Viewer viewer, String name, Role role, @Nullable Instant expiresAt) {
        Administrators.require(viewer);
        if (role.isRestricted()) {
            throw Problem.invalidField("invalid-role", "role", PeopleFault.RESTRICTED_KEY);
        }
        return create(viewer, name, ApiKey.Kind.ORGANISATION, role, expiresAt, null);
    }

    private Made create(
            Viewer viewer, String name, ApiKey.Kind kind, Role role, @Nullable Instant until, @Nullable UserId user) {
        var now = clock.instant();
        if (until != null && !until.isAfter(now)) {
            throw Problem.invalidField("invalid-expiry", "expiresAt", CommonFault.IN_FUTURE);
        }
        var secret = ApiKey.PREFIX + Tokens.next();
        var key = new ApiKey(KeyId.next(), PersonName.parse("name", name), kind, role, now, until, null);
        db.change(sql -> {
            if (user != null && !isActive(sql, user)) {
                throw Problem.unauthenticated();
            }
            store.insert(sql, key, Tokens.hash(secret), user, viewer.user().orElse(null));
            var details = Map.<String, Object>of("kind", kind.toString(), "role", role.toString());
            events.record(sql, viewer, Event.of("key.create", key.id(), key.name(), details));
        });
        return new Made(key, secret);
    }

    /** Whether the user is active, which cannot change until the transaction ends. */
    private boolean isActive(DSLContext sql, UserId user) {
        return users.findLocked(sql, user)
                .filter(account -> account.user().active())
                .isPresent();
    }

    /** The viewer's own keys and, for administrators, those of the organisation. */
    Page<ApiKey> list(Viewer viewer, ListRequest request) {
        var after = request.after(SORT).map(Cursor::id).orElse(0L);
        var user = viewer.user().orElse(null);
        var isForAll = viewer.isAdministrator();
        return db.read(sql -> {
            var keys = store.list(sql, user, isForAll, after, request.limit() + 1);
            return Page.of(
                            keys,
                            request.limit(),
                            key -> new Cursor(SORT, "", key.id().value()))
                    .counted(request.count(), () -> store.count(sql, user, isForAll));
        });
    }

    /** Errors: not-found, also for the personal key of somebody else. */
    void revoke(Viewer viewer, KeyId id) {
        db.change(sql -> {
            var found = store.find(sql, id).filter(key -> isFor(key, viewer)).orElseThrow(Problem::notFound);
            if (store.revoke(sql, id, clock.millis())) {
                events.record(
                        sql, viewer, Event.of("key.delete", id, found.key().name(), Map.of()));
            }
        });
    }

    /** Records no event, since the change that calls it does. */
    int revokeAll(DSLContext sql, UserId user) {
        return store.revokeAll(sql, user, clock.millis());
    }

    private static boolean isFor(ApiKeyStore.Owned key, Viewer viewer) {
        var user = key.user();
        return user == null
                ? viewer.isAdministrator()
                : viewer.user().filter(user::equals).isPresent();
    }
}
