package io.vitrine.web;

import io.vitrine.base.Ids;
import io.vitrine.base.LogContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request the id that its answer, its log lines and its events carry: the sender's own id, if it is sane. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = request.getHeader(HEADER);
        var id = asked != null && SANE.matcher(asked).matches() ? asked : newId();
        response.setHeader(HEADER, id);
        MDC.put(LogContext.REQUEST_ID, id);
        MDC.put(LogContext.ADDRESS, request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LogContext.REQUEST_ID);
            MDC.remove(LogContext.ADDRESS);
        }
    }

    static String newId() {
        return Ids.show(Ids.next());
    }
}
