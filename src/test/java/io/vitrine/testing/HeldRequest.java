package io.vitrine.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/** A writing request on a socket of its own that stops after the first byte of its body. */
public final class HeldRequest implements AutoCloseable {
    private final Socket socket;
    private final byte[] rest;

    public HeldRequest(Caller by, String method, String path, Object body) throws IOException {
        var bytes = JsonMapper.shared().writeValueAsString(body).getBytes(UTF_8);
        rest = Arrays.copyOfRange(bytes, 1, bytes.length);
        var server = TestServer.uri(path);
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(30_000);
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length
                + "\r\n");
        by.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        send((head + "\r\n").getBytes(UTF_8));
        send(Arrays.copyOf(bytes, 1));
    }

    private void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Sends the rest. Returns the status of the response and, for errors, the code. */
    public String goOn() throws IOException {
        send(rest);
        return RawUpload.outcome(socket.getInputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
