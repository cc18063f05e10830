package io.vitrine.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long users stay signed in.
 *
 * @param idle how long a session may be unused before it ends
 * @param lifetime how long after the sign-in a session ends, however much it is used
 */
@ConfigurationProperties("vitrine.session")
public record SessionSettings(
        @DefaultValue("14d") Duration idle,
        @DefaultValue("90d") Duration lifetime) {
    public SessionSettings {
        if (idle.compareTo(Duration.ofMinutes(5)) < 0) {
            throw new IllegalArgumentException("idle must be at least 5m");
        }
        if (lifetime.compareTo(idle) < 0) {
            throw new IllegalArgumentException("lifetime must not be shorter than idle");
        }
    }
}
