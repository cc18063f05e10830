package io.vitrine.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one user or key may ask for.
 *
 * @param requests how many requests one user or API key may send within {@code vitrine.limits.requests-time}; further ones are
 *     answered with 429; 0 for any number
 * @param requestsTime the time for {@code vitrine.limits.requests}; used-up requests come back steadily, not all at once
 * @param pageSize how many items one page of a list may have, 100 to 1000, whatever a request asks for
 * @param itemsPerCall how many ids a list in a request may have
 */
@ConfigurationProperties("vitrine.limits")
record RequestLimits(
        @DefaultValue("1000000") int requests,
        @DefaultValue("1m") Duration requestsTime,
        @DefaultValue("1000") int pageSize,
        @DefaultValue("10000") int itemsPerCall) {
    RequestLimits {
        if (requests < 0) {
            throw new IllegalArgumentException("requests must be at least 1, or 0 for no limit");
        }
        if (requestsTime.toMillis() < 1000 || requestsTime.toHours() > 24) {
            throw new IllegalArgumentException("requests-time must be between 1s and 24h");
        }
        if (pageSize < 100 || pageSize > 1000) {
            throw new IllegalArgumentException("page-size must be between 100 and 1000");
        }
        if (itemsPerCall < 1) {
            throw new IllegalArgumentException("items-per-call must be at least 1");
        }
    }
}
