package io.vitrine.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that uses as little as possible of the machine it shares with the server: responses are read to their
 * end and ignored. If the server closes the connection between two requests, the next request opens another.
 *
 * <p>Errors of all methods: IOException, also if the response is an error.
 */
final class Wire implements AutoCloseable {
    private final URI server;
    private final byte[] sink = new byte[64 * 1024];
    private SocketChannel channel;
    private InputStream in;
    private long received;

    Wire(URI server) throws IOException {
        this.server = server;
        this.channel = connection(server);
        this.in = input(channel);
    }

    private static SocketChannel connection(URI server) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return channel;
    }

    private static InputStream input(SocketChannel channel) {
        return new BufferedInputStream(Channels.newInputStream(channel), 64 * 1024);
    }

    void get(String path, String headers) throws IOException {
        send("GET", path, headers, new byte[0]);
    }

    /** @param headers lines, each with its line break */
    void send(String method, String path, String headers, byte[] body) throws IOException {
        begin(method, path, headers, body.length);
        write(body);
        finish();
    }

    /** Begins a request. Its body is written to {@link #channel} or by {@link #write}, and {@link #finish} ends it. */
    void begin(String method, String path, String headers, long length) throws IOException {
        if (!channel.isOpen()) {
            channel = connection(server);
            in = input(channel);
        }
        var lines = method + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + headers
                + (method.equals("GET") ? "" : "Content-Length: " + length + "\r\n") + "\r\n";
        write(lines.getBytes(StandardCharsets.ISO_8859_1));
    }

    void write(byte[] bytes) throws IOException {
        for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
            channel.write(rest);
        }
    }

    SocketChannel channel() {
        return channel;
    }

    /** How many bytes of bodies have been received. */
    long received() {
        return received;
    }

    void finish() throws IOException {
        var status = line();
        var length = -1L;
        var isLast = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(
                        lower.substring("content-length:".length()).strip());
            }
            isLast |= lower.equals("connection: close");
        }
        if (length >= 0) {
            skip(length);
        } else if (!status.contains(" 204")) {
            skipChunks();
        }
        if (isLast) {
            channel.close();
        }
        if (!status.matches("HTTP/1.1 2\\d\\d.*")) {
            throw new IOException("the server answered " + status);
        }
    }

    private void skipChunks() throws IOException {
        for (var size = chunk(); size > 0; size = chunk()) {
            skip(size);
            line();
        }
        line();
    }

    private long chunk() throws IOException {
        return Long.parseLong(line(), 16);
    }

    private void skip(long bytes) throws IOException {
        for (var left = bytes; left > 0; ) {
            var read = in.read(sink, 0, (int) Math.min(sink.length, left));
            if (read < 0) {
                throw new IOException("the server ended the connection");
            }
            left -= read;
            received += read;
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("the server ended the connection");
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
