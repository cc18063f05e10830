package io.vitrine.web;

import io.vitrine.base.ClientChannel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SecureNioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** The connection that a request came over, while the request is carried out. */
final class ClientConnection implements ClientChannel {
    private final SocketWrapperBase<?> connection;

    ClientConnection(SocketWrapperBase<?> connection) {
        this.connection = connection;
    }

    @Override
    public long send(FileChannel file, long from, long length) throws IOException {
        var socket = plain();
        return socket.isEmpty() ? -1 : file.transferTo(from, length, socket.get());
    }

    @Override
    public void endInput() throws IOException {
        var socket = plain();
        if (socket.isPresent() && available(socket.get()) == 0) {
            socket.get().shutdownInput();
        }
    }

    @Override
    public void close() {
        connection.close();
    }

    /** Reads nothing from the connection. */
    @Override
    public boolean isClosed() {
        if (connection.isClosed() || !(connection.getSocket() instanceof NioChannel socket)) {
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

    /** The socket, if it takes bytes as they are; empty if they are to be encrypted. */
    private Optional<SocketChannel> plain() {
        return connection.getSocket() instanceof NioChannel socket && !(socket instanceof SecureNioChannel)
                ? Optional.of(socket.getIOChannel())
                : Optional.empty();
    }

    /** How many bytes can be read. At the end of the input, the socket is ready to be read although there are none. */
    private static int available(SocketChannel channel) throws IOException {
        return channel.socket().getInputStream().available();
    }
}
