package io.vitrine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Buffers an answer before it is sent, so that a page of a list goes out whole, with its length, and not in many pieces. */
final class GatheredAnswer implements HandlerInterceptor {
    private static final int MOST_BYTES = 64 * 1024;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setBufferSize(MOST_BYTES);
        return true;
    }
}
