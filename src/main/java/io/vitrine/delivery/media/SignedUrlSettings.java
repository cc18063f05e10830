package io.vitrine.delivery.media;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signed URLs of private files.
 *
 * @param longest how long a URL can be valid; it stays valid even if its creator loses access meanwhile
 */
@ConfigurationProperties("vitrine.signed-urls")
public record SignedUrlSettings(@DefaultValue("7d") Duration longest) {
    public SignedUrlSettings {
        if (longest.toSeconds() < 1) {
            throw new IllegalArgumentException("longest must be at least 1s");
        }
    }
}
