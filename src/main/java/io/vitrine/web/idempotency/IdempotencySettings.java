package io.vitrine.web.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long and how much is kept of what was answered to requests with an {@code Idempotency-Key}.
 *
 * @param keep how long such a request can be sent again and is answered as it was
 * @param keysPerUser how many of its keys are remembered for one user or API key; beyond that the oldest are forgotten
 * @param answerSize how large an answer may be, compressed, to be kept; to a larger one that is lost there is only a 409
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
