package io.vitrine.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Pattern;

/** A response on a socket of its own: its first byte is read at once, the rest on demand. */
public final class HeldAnswer implements AutoCloseable {
    /** More than the system takes from the server while nobody reads. */
    public static final int TOO_MUCH = 16_000_000;

    private static final String END = "\r\n0\r\n\r\n";
    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)\r\n");

    private final Socket socket = new Socket();
    private final StringBuilder read = new StringBuilder();

    public HeldAnswer(Caller by, String path) throws IOException {
        var server = TestServer.uri(path);
        socket.setReceiveBufferSize(8 * 1024);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        var query = server.getRawQuery() == null ? "" : "?" + server.getRawQuery();
        var head = new StringBuilder(
                "GET " + server.getRawPath() + query + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n");
        by.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(ISO_8859_1));
        read.append((char) socket.getInputStream().read());
    }

    /** Reads all that remains. */
    public HeldAnswer goOn() throws IOException {
        read.append(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        return this;
    }

    /** Whether the client can tell that the response is complete. */
    public boolean isWhole() {
        var head = read.indexOf("\r\n\r\n") + 4;
        var length = LENGTH.matcher(read.substring(0, head));
        return length.find()
                ? read.length() - head == Integer.parseInt(length.group(1))
                : read.toString().endsWith(END);
    }

    /** The status line, head and body, with the sizes of the chunks between them. */
    public String text() {
        return read.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
