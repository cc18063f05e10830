package io.vitrine.blob;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the contents of files are kept, and how long.
 *
 * @param url must be unset: contents are kept in the data folder
 * @param grace how long a content is kept after the last reference to it is gone; longer than the 7 days for which a
 * download can be resumed
 * @param maxFile the size of the largest file that can be uploaded
 */
@ConfigurationProperties("vitrine.storage")
public record BlobSettings(
        @Nullable String url,
        @DefaultValue("8d") Duration grace,
        @DefaultValue("5TB") DataSize maxFile) {
    private static final Duration DOWNLOAD_LIFE = Duration.ofDays(7);

    public BlobSettings {
        if (url != null && !url.isBlank()) {
            throw new IllegalArgumentException(
                    "url is set, but this version keeps contents on disk only, in the data folder; unset it");
        }
        if (grace.compareTo(DOWNLOAD_LIFE) <= 0) {
            throw new IllegalArgumentException("grace must be longer than 7d, for which a download can be resumed");
        }
        if (maxFile.toBytes() < 1) {
            throw new IllegalArgumentException("max-file must be at least 1B");
        }
    }
}
