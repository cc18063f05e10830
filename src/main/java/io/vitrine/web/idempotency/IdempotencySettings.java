package io.vitrine.web.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long and how many answers to requests with an {@code Idempotency-Key} are kept.
 *
 * @param keep how long a request with an {@code Idempotency-Key} can be sent again and is answered as before
 * @param keysPerUser how many idempotency keys of one user or API key are remembered; beyond that the oldest are forgotten
 * @param answerSize how large a compressed answer may be to be kept; a request whose answer was larger is answered with 409
 *     when it is sent again
 */
@ConfigurationProperties("vitrine.idempotency")
record IdempotencySettings(
        @DefaultValue("24h") Duration keep,
        @DefaultValue("10000") int keysPerUser,
        @DefaultValue("64KB") DataSize answerSize) {
    IdempotencySettings {
        if (keep.toMinutes() < 1) {
            throw new IllegalArgumentException("keep must be at least 1m");
        }
        if (keysPerUser < 1) {
            throw new IllegalArgumentException("keys-per-user must be at least 1");
        }
        if (answerSize.toBytes() < 1024 || answerSize.toMegabytes() > 16) {
            throw new IllegalArgumentException("answer-size must be between 1KB and 16MB");
        }
    }
}
