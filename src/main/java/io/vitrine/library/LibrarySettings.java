package io.vitrine.library;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the library.
 *
 * @param publishUploads whether uploads that do not specify it are published, rather than drafts
 * @param maxVersions how many versions a file keeps; beyond this the oldest is dropped
 */
@ConfigurationProperties("vitrine.library")
public record LibrarySettings(
        @DefaultValue("100") int maxVersions,
        @DefaultValue("true") boolean publishUploads) {
    public LibrarySettings {
        if (maxVersions < 1 || maxVersions > 10_000) {
            throw new IllegalArgumentException("max-versions must be between 1 and 10000");
        }
    }
}
