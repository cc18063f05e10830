package io.vitrine.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A client that takes one large response as fast as the system delivers it, and ignores its content. */
final class Drain {
    private static final int BUFFER = 1 << 20;

    private Drain() {}

    /** The rate of a whole response in MB/s. Errors: IOException if it is shorter than expected. */
    static double megabytesPerSecond(URI server, String path, String cookie, long expected) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nConnection: close\r\nCookie: " + cookie + "\r\n\r\n";
        var buffer = ByteBuffer.allocateDirect(BUFFER);
        var start = System.nanoTime();
        var bytes = 0L;
        try (var channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()))) {
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1)));
            for (int read; (read = channel.read(buffer)) >= 0; buffer.clear()) {
                bytes += read;
            }
        }
        if (bytes < expected) {
            throw new IOException(path + " ended after " + bytes + " bytes");
        }
        return bytes / 1e6 / ((System.nanoTime() - start) / 1e9);
    }
}
