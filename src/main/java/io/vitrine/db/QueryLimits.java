package io.vitrine.db;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the database one request may use.
 *
 * @param queryTime how long the database may work on one transaction of a request; after that, the request is answered with 503
 */
@ConfigurationProperties("vitrine.limits")
public record QueryLimits(@DefaultValue("30s") Duration queryTime) {
    /** The code of the problem that a transaction ends with when it takes longer. */
    public static final String EXCEEDED = "query-time";

    public QueryLimits {
        if (queryTime.toMillis() < 100) {
            throw new IllegalArgumentException("query-time must be at least 100ms");
        }
    }
}
