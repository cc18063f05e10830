package io.vitrine.delivery.rendition;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How pictures are made of files.
 *
 * @param workers how many processes make pictures; 0 for one per core
 * @param memory how much memory one of them may take; on Linux, one that takes more is ended
 * @param time how long one picture may take
 * @param megapixels the size of the largest picture that is read
 * @param cache how much room made pictures may take; those not asked for the longest are removed first
 * @param library {@code java} for no libvips, or the path of one; if unset, the system's libvips, else the one that was
 * built in
 */
@ConfigurationProperties("vitrine.renditions")
public record RenditionSettings(
        @DefaultValue("0") int workers,
        @DefaultValue("1GB") DataSize memory,
        @DefaultValue("30s") Duration time,
        @DefaultValue("268") int megapixels,
        @DefaultValue("10GB") DataSize cache,
        @Nullable String library) {
    private static final DataSize LEAST_MEMORY = DataSize.ofMegabytes(400);

    public RenditionSettings {
        if (workers < 0 || workers > 256) {
            throw new IllegalArgumentException("workers must be between 0 and 256");
        }
        if (memory.compareTo(LEAST_MEMORY) < 0) {
            throw new IllegalArgumentException("memory must be at least 400MB");
        }
        if (time.toMillis() < 100) {
            throw new IllegalArgumentException("time must be at least 100ms");
        }
        if (megapixels < 1 || megapixels > 4000) {
            throw new IllegalArgumentException("megapixels must be between 1 and 4000");
        }
        if (cache.toBytes() < 0) {
            throw new IllegalArgumentException("cache must be at least 0B");
        }
    }

    int processes() {
        return workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
    }
}
