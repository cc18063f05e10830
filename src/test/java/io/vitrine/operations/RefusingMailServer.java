package io.vitrine.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that refuses all mail and repeats the recipient in its refusal, as many do. */
final class RefusingMailServer implements AutoCloseable {
    private final ServerSocket door;

    RefusingMailServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        try {
            while (!door.isClosed()) {
                try (var client = door.accept()) {
                    talk(client);
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 mail.example.com");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            say(client, line.startsWith("RCPT TO:") ? "550 5.1.1 No mailbox " + line.substring(8) : "250 So be it");
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
