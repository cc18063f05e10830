package io.vitrine.web.idempotency;

import io.vitrine.base.BoundChain;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries out a write with an {@code Idempotency-Key} only once. If the same user or API key sends it again, it is answered as
 * before, and nothing is done. A request that was refused has changed nothing, and is carried out anew.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class IdempotencyFilter extends OncePerRequestFilter {
    public static final String HEADER = "Idempotency-Key";
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final AnsweredRequests answered;
    private final ProblemWriter problems;

    IdempotencyFilter(AnsweredRequests answered, ProblemWriter problems) {
        this.answered = answered;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var text = request.getHeader(HEADER);
        var viewer = viewer(request);
        if (text == null || viewer == null || !WRITING.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        try {
            answer(RequestKey.of(viewer, text), AskedRequest.of(request), response, chain)
                    .send();
        } catch (Problem problem) {
            problems.write(response, problem);
        }
    }

    /** Sends an answer. Called once the key is free, since a client that has the answer may send the request again at once. */
    private interface Sending {
        void send() throws IOException;
    }

    private Sending answer(RequestKey key, AskedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var hash = request.hash(key);
        try (var work = answered.begin(key, hash)) {
            var given = answered.find(key, hash);
            if (given.isPresent()) {
                request.drain();
                return () -> given.get().writeTo(response);
            }
            return carriedOut(work, request, response, chain)::copyBodyToResponse;
        }
    }

    private static ContentCachingResponseWrapper carriedOut(
            AnsweredRequests.Work work, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caught = new ContentCachingResponseWrapper(response);
        BoundChain.doFilter(ScopedValue.where(Db.ALONG, work), chain, request, caught);
        work.answered(GivenAnswer.of(caught));
        return caught;
    }

    private static @Nullable Viewer viewer(HttpServletRequest request) {
        return request.getAttribute(Viewer.class.getName()) instanceof Viewer known && known.isSignedIn()
                ? known
                : null;
    }
}
