package io.vitrine.web;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SecureNioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * The container's HTTP/1.1, which also bounds the time in which headers must be complete, however many bytes trickle in, and
 * can tell whether a client has closed its connection. Made by the container.
 */
public final class ClientProtocol extends Http11NioProtocol {
    private volatile Duration writeTimeout = Duration.ofMinutes(2);
    private volatile Duration headerTime = Duration.ofSeconds(20);

    /** How long a client may take nothing of an answer; the container itself has one time for all. */
    void setWriteTimeout(Duration writeTimeout) {
        this.writeTimeout = writeTimeout;
    }

    /** How long the headers of a request may take from their first byte on; the container itself limits silence alone. */
    void setHeaderTime(Duration headerTime) {
        this.headerTime = headerTime;
    }

    @Override
    protected Processor createProcessor() {
        return new Http11Processor(this, getAdapter()) {
            @Override
            public SocketState service(SocketWrapperBase<?> connection) throws IOException {
                connection.setWriteTimeout(writeTimeout.toMillis());
                var state = super.service(connection);
                return state == SocketState.LONG && !isAsync() ? waitForHeaders(connection, request) : state;
            }
        };
    }

    /** The headers are not complete: whoever watches over silent connections is told how long this one may still be so. */
    private SocketState waitForHeaders(SocketWrapperBase<?> connection, Request request) {
        var start = request.getStartTimeNanos();
        if (start < 0) {
            return SocketState.LONG;
        }
        var left = headerTime.toMillis() - (System.nanoTime() - start) / 1_000_000;
        if (left <= 0) {
            return SocketState.CLOSED;
        }
        connection.setReadTimeout(left);
        return SocketState.LONG;
    }

    /**
     * Whether the connection of that id has been closed, or will send no more: then whoever sent a request over it does
     * not wait for the answer. Takes nothing from the connection. Looks at all connections: for few, slow requests.
     */
    boolean isClosed(String connectionId) {
        return connection(connectionId).map(ClientProtocol::isClosed).orElse(true);
    }

    /** Where bytes go as they are: the socket of the connection of that id; null where they are to be encrypted. */
    @Nullable
    SocketChannel plain(String connectionId) {
        return connection(connectionId)
                .map(SocketWrapperBase::getSocket)
                .filter(socket -> !(socket instanceof SecureNioChannel))
                .map(NioChannel::getIOChannel)
                .orElse(null);
    }

    /** Closes the connection of that id at once. Looks at all connections as well. */
    void close(String connectionId) {
        connection(connectionId).ifPresent(SocketWrapperBase::close);
    }

    private Optional<SocketWrapperBase<NioChannel>> connection(String id) {
        for (var connection : ((NioEndpoint) getEndpoint()).getConnections()) {
            if (connection
                    .getServletConnection("http/1.1", "")
                    .getConnectionId()
                    .equals(id)) {
                return Optional.of(connection);
            }
        }
        return Optional.empty();
    }

    private static boolean isClosed(SocketWrapperBase<NioChannel> connection) {
        var socket = connection.getSocket();
        if (socket == null || connection.isClosed()) {
            return true;
        }
        try (var selector = Selector.open()) {
            var channel = socket.getIOChannel();
            channel.register(selector, SelectionKey.OP_READ);
            return selector.selectNow() > 0 && available(channel) == 0;
        } catch (IOException gone) {
            return true;
        }
    }

    /** An end is ready to be read, and yet there is nothing. */
    private static int available(SocketChannel channel) throws IOException {
        return channel.socket().getInputStream().available();
    }
}
