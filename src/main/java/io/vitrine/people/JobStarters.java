package io.vitrine.people;

import io.vitrine.base.KeyId;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.jobs.Starters;
import io.vitrine.jobs.TrackedJob;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Those who start jobs, with the role that they have when a step of the job is done. */
@Component
class JobStarters implements Starters {
    private final UserStore users;
    private final ApiKeyStore keys;
    private final Clock clock;

    JobStarters(UserStore users, ApiKeyStore keys, Clock clock) {
        this.users = users;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Optional<Viewer> find(DSLContext sql, TrackedJob.Starter starter) {
        var id = starter.id();
        return switch (starter.kind()) {
            case "user" -> id == null ? Optional.empty() : user(sql, new UserId(id));
            case "key" -> id == null ? Optional.empty() : key(sql, new KeyId(id));
            default -> Optional.of(new Viewer.Server(starter.name()));
        };
    }

    private Optional<Viewer> user(DSLContext sql, UserId id) {
        return users.find(sql, id)
                .filter(User::active)
                .map(user -> new Viewer.Member(user.id(), user.name(), user.role()));
    }

    private Optional<Viewer> key(DSLContext sql, KeyId id) {
        return keys.find(sql, id).filter(this::isInForce).map(ApiKeyStore.Owned::viewer);
    }

    private boolean isInForce(ApiKeyStore.Owned owned) {
        var expiresAt = owned.key().expiresAt();
        return expiresAt == null || expiresAt.isAfter(Instant.ofEpochMilli(clock.millis()));
    }
}
