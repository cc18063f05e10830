package io.vitrine.web;

import io.vitrine.base.ClientChannel;
import io.vitrine.db.Db;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets others know of the connection of a request: the database, whether its client still waits, so that nothing goes on for
 * nobody; and whoever sends files or takes them in, its socket.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ClientGoneFilter extends OncePerRequestFilter
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private volatile @Nullable ClientProtocol protocol;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(this::remember);
    }

    private void remember(Connector connector) {
        if (connector.getProtocolHandler() instanceof ClientProtocol ours) {
            protocol = ours;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BoundChain.doFilter(
                ScopedValue.where(Db.CLIENT_GONE, gone(request)).where(ClientChannel.OF_REQUEST, new Straight(request)),
                chain,
                request,
                response);
    }

    /** Closes the connection over which a request came, whatever of its answer has been sent. */
    void close(HttpServletRequest request) {
        var asked = protocol;
        if (asked != null) {
            asked.close(request.getServletConnection().getConnectionId());
        }
    }

    /** Looked for when it is first wanted. */
    private final class Straight implements ClientChannel {
        private final HttpServletRequest request;
        private @Nullable SocketChannel socket;

        Straight(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public long send(FileChannel file, long from, long length) throws IOException {
            if (socket == null) {
                socket = find();
            }
            return socket == null ? -1 : file.transferTo(from, length, socket);
        }

        @Override
        public void endInput() throws IOException {
            var asked = find();
            if (asked != null && asked.socket().getInputStream().available() == 0) {
                asked.shutdownInput();
            }
        }

        private @Nullable SocketChannel find() {
            var asked = protocol;
            return asked == null
                    ? null
                    : asked.plain(request.getServletConnection().getConnectionId());
        }
    }

    private BooleanSupplier gone(HttpServletRequest request) {
        var asked = protocol;
        return asked == null
                ? () -> false
                : () -> asked.isClosed(request.getServletConnection().getConnectionId());
    }
}
