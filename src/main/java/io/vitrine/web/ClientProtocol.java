package io.vitrine.web;

import io.vitrine.base.ClientChannel;
import io.vitrine.db.Db;
import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * The container's HTTP/1.1, which also bounds the time in which headers must be complete, however many bytes trickle in, and
 * lets others know of the connection of a request: the database, whether its client still waits, so that nothing goes on for
 * nobody; and whoever sends files or takes them in, its socket. Made by the container.
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
                var client = new ClientConnection(connection);
                var state = ScopedValue.where(ClientChannel.OF_REQUEST, client)
                        .where(Db.CLIENT_GONE, client::isClosed)
                        .<SocketState, IOException>call(() -> super.service(connection));
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
}
