package io.vitrine.library;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is deleted, and for how long.
 *
 * @param retention how long what was deleted can be restored; then it is deleted for good
 */
@ConfigurationProperties("vitrine.trash")
public record TrashSettings(@DefaultValue("30d") Duration retention) {
    public TrashSettings {
        if (retention.isNegative() || retention.toHours() < 1) {
            throw new IllegalArgumentException("retention must be at least 1h");
        }
    }
}
