package io.vitrine.library;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the trash.
 *
 * @param retention how long deleted items can be restored; then they are deleted permanently
 */
@ConfigurationProperties("vitrine.trash")
public record TrashSettings(@DefaultValue("30d") Duration retention) {
    public TrashSettings {
        if (retention.isNegative() || retention.toHours() < 1) {
            throw new IllegalArgumentException("retention must be at least 1h");
        }
    }
}
