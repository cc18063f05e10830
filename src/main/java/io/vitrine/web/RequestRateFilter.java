package io.vitrine.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits the number of requests of each user and key on this node, and tells in headers how many are left. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 30)
class RequestRateFilter extends OncePerRequestFilter {
    private final RequestLimits limits;
    private final RequestBuckets buckets;
    private final ProblemWriter problems;
    private final Counter refused;

    RequestRateFilter(RequestLimits limits, ProblemWriter problems, MeterRegistry meters) {
        this.limits = limits;
        this.buckets = new RequestBuckets(
                Math.max(limits.requests(), 1), limits.requestsTime().toNanos());
        this.problems = problems;
        this.refused = Counter.builder("vitrine.requests.refused")
                .description("Requests refused because their user or key sent too many")
                .register(meters);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = who(request);
        if (who == null || limits.requests() == 0 || isAllowed(who, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean isAllowed(Object who, HttpServletResponse response) throws IOException {
        var taken = buckets.take(who, System.nanoTime());
        response.setIntHeader("X-RateLimit-Limit", limits.requests());
        response.setHeader(
                "X-RateLimit-Interval", String.valueOf(limits.requestsTime().toMillis()));
        response.setHeader("X-RateLimit-Remaining", String.valueOf(taken.left()));
        response.setHeader("X-RateLimit-Reset", String.valueOf(TimeUnit.NANOSECONDS.toMillis(taken.fullNanos())));
        if (taken.waitNanos() == 0) {
            return true;
        }
        refused.increment();
        var seconds = Math.toIntExact(Math.ceilDiv(taken.waitNanos(), TimeUnit.SECONDS.toNanos(1)));
        problems.write(
                response,
                Problem.tooMany(
                        "You may send " + limits.requests() + " requests in "
                                + limits.requestsTime().toSeconds() + " seconds (vitrine.limits.requests)",
                        seconds));
        return false;
    }

    private static @Nullable Object who(HttpServletRequest request) {
        return switch (request.getAttribute(Viewer.class.getName())) {
            case Viewer.Key key -> key.id();
            case Viewer viewer -> viewer.user().orElse(null);
            case null, default -> null;
        };
    }
}
