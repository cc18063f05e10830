package io.vitrine.library.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sends each client a beginning, and then either the same bytes again and again while the client reads, or nothing. */
final class EndlessServer implements AutoCloseable {
    private final ServerSocket server;
    private final String start;
    private final byte[] more;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    /** @param more the bytes to repeat; empty for silence */
    EndlessServer(String address, String start, String more) throws IOException {
        this.server = new ServerSocket(0, 10, InetAddress.getByName(address));
        this.start = start;
        this.more = more.getBytes(UTF_8);
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var client = server.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> answer(client));
            }
        } catch (IOException closed) {
            // Expected when the test is over.
        }
    }

    private void answer(Socket client) {
        try {
            var out = client.getOutputStream();
            out.write(start.getBytes(UTF_8));
            out.flush();
            while (more.length > 0) {
                out.write(more);
            }
        } catch (IOException gone) {
            clients.remove(client);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var client : clients) {
            client.close();
        }
    }
}
