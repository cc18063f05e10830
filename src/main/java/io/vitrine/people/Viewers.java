package io.vitrine.people;

import io.vitrine.base.KeyId;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds the present viewer behind work that was begun for a user or key earlier. */
@Component
public class Viewers {
    private final UserStore users;
    private final ApiKeyStore keys;
    private final Clock clock;

    Viewers(UserStore users, ApiKeyStore keys, Clock clock) {
        this.users = users;
        this.keys = keys;
        this.clock = clock;
    }

    /** Empty if the user was deactivated or deleted. */
    public Optional<Viewer> of(DSLContext sql, UserId user) {
        return users.find(sql, user).filter(User::active).map(User::viewer);
    }

    /** Empty if the key was revoked or has expired. */
    public Optional<Viewer> of(DSLContext sql, KeyId key) {
        return keys.find(sql, key).filter(this::isInForce).map(ApiKeyStore.Owned::viewer);
    }

    private boolean isInForce(ApiKeyStore.Owned owned) {
        var until = owned.key().expiresAt();
        return until == null || until.isAfter(clock.instant());
    }
}
