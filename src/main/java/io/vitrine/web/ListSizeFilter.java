package io.vitrine.web;

import io.vitrine.base.BoundChain;
import io.vitrine.base.ItemsPerCall;
import io.vitrine.base.Page;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the maximum length of lists for a request: of the pages in answers, and of the lists in requests. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ListSizeFilter extends OncePerRequestFilter {
    private final RequestLimits limits;

    ListSizeFilter(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BoundChain.doFilter(
                ScopedValue.where(Page.MOST, limits.pageSize()).where(ItemsPerCall.MOST, limits.itemsPerCall()),
                chain,
                request,
                response);
    }
}
