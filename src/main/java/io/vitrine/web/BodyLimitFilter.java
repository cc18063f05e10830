package io.vitrine.web;

import io.vitrine.base.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies beyond the limit, when they are read. Uploads are exempt: the library reads them piece by piece, and they may
 * be large.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class BodyLimitFilter extends OncePerRequestFilter {
    private final ConnectionLimits limits;

    BodyLimitFilter(ConnectionLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(StreamedBody.isOf(request) ? request : new Limited(request), response);
    }

    private final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), getContentLengthLong());
        }
    }

    private final class LimitedStream extends ServletInputStream {
        private final ServletInputStream in;
        private long left = limits.bodySize().toBytes();

        LimitedStream(ServletInputStream in, long announced) {
            this.in = in;
            count(announced);
            left += Math.max(announced, 0);
        }

        private int count(long read) {
            left -= Math.max(read, 0);
            if (left < 0) {
                throw Problem.tooLarge("The body of a request may have up to "
                        + limits.bodySize().toBytes() + " bytes (vitrine.limits.body-size)");
            }
            return (int) read;
        }

        @Override
        public int read() throws IOException {
            var octet = in.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return count(in.read(into, offset, length));
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
