package io.vitrine.bench;

import io.vitrine.client.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that takes as much of a response as it likes, when it likes. Errors: IOException. */
final class SlowReader implements AutoCloseable {
    private static final int WINDOW = 32 * 1024;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final byte[] sink = new byte[64 * 1024];

    SlowReader(URI server, String path, Caller caller) throws IOException {
        socket.setReceiveBufferSize(WINDOW);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        var lines = "GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + caller.headers() + "\r\n";
        socket.getOutputStream().write(lines.getBytes(StandardCharsets.ISO_8859_1));
        this.in = socket.getInputStream();
        var status = new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.ISO_8859_1);
        if (!status.equals("HTTP/1.1 200")) {
            throw new IOException("the server answered " + status);
        }
    }

    /** Reads this many bytes of the headers or the body, or as many as remain. */
    void read(long bytes) throws IOException {
        for (var left = bytes; left > 0; ) {
            var read = in.read(sink, 0, (int) Math.min(sink.length, left));
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
