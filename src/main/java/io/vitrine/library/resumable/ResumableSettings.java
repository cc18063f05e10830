package io.vitrine.library.resumable;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings for resumable uploads.
 *
 * @param expiry how long an unfinished upload is kept after its last piece
 * @param partSize the size of the parts in which a piece is stored; at most this much is lost if the server is killed while it
 *     receives a piece
 * @param unfinishedPerUser how many unfinished uploads one user or key may have; further ones are answered with 429
 */
@ConfigurationProperties("vitrine.uploads")
record ResumableSettings(
        @DefaultValue("7d") Duration expiry,
        @DefaultValue("64MB") DataSize partSize,
        @DefaultValue("10000") int unfinishedPerUser) {
    ResumableSettings {
        if (expiry.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("expiry must be at least 1m");
        }
        if (partSize.toBytes() < 1) {
            throw new IllegalArgumentException("part-size must be at least 1B");
        }
        if (unfinishedPerUser < 1) {
            throw new IllegalArgumentException("unfinished-per-user must be at least 1");
        }
    }
}
