package io.vitrine.web;

import io.vitrine.base.ClientChannel;
import io.vitrine.db.Db;
import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * The container's HTTP/1.1, which also limits the time until the headers are complete, however many bytes trickle in. It lets
 * others know the connection of a request: the database, which asks whether the client still waits, so that nothing goes on for
 * nobody; and the senders and receivers of files, which use its socket. Made by the container.
 */
public final class ClientProtocol extends Http11NioProtocol {
    private volatile Duration writeTimeout = Duration.ofMinutes(2);
    private volatile Duration headerTime = Duration.ofSeconds(20);

    /** Sets how long a client may take nothing of an answer; the container itself has one time for all. */
    void setWriteTimeout(Duration writeTimeout) {
        this.writeTimeout = writeTimeout;
    }

    /** Sets how long the headers of a request may take from their first byte on; the container itself limits only silence. */
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

    /**
     * Compresses contents only, never the transfer: the senders of files rely on a strong ETag to keep their bytes as they are,
     * and a transfer would be compressed regardless of it.
     */
    @Override
    public boolean useCompression(Request request, Response response) {
        request.getMimeHeaders().removeHeader("TE");
        return super.useCompression(request, response);
    }

    /**
     * The headers are not complete yet: limits how long the connection may still be silent to the time that is left for them.
     */
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
