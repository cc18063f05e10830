package io.vitrine.base;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** Runs the rest of a filter chain with scoped values bound. */
public final class BoundChain {
    private BoundChain() {}

    /** Errors: those of the chain. */
    public static void doFilter(
            ScopedValue.Carrier values, FilterChain chain, ServletRequest request, ServletResponse response)
            throws ServletException, IOException {
        try {
            values.call(() -> {
                chain.doFilter(request, response);
                return response;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
